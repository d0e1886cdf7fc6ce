import { associateSending, type SendingAnswer } from '../../../../outlook-addin/host/sending';

/** What Outlook is told by a function that asks this. */
function told(ask: () => Promise<string | undefined>): Promise<SendingAnswer> {
  return new Promise((completed) => {
    associateSending('remind', ask, {
      actions: {
        associate: (name, run) => {
          expect(name).toBe('remind');
          run({ completed });
        },
      },
    });
  });
}

it('an appointment goes out, but for a question; and whatever went wrong', async () => {
  expect(await told(() => Promise.resolve(undefined))).toEqual({ allowEvent: true });
  expect(await told(() => Promise.resolve('Sure?'))).toEqual({ allowEvent: false, errorMessage: 'Sure?' });
  expect(await told(() => Promise.reject(new Error('defect')))).toEqual({ allowEvent: true });
  expect(
    await told(() => {
      throw new Error('defect');
    }),
  ).toEqual({ allowEvent: true });
});
