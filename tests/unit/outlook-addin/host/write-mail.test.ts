import { writeMail } from '../../../../outlook-addin/host/write-mail';

const page = () => ({ open: jest.fn(() => null) });

it('begins a letter in Outlook’s own form', async () => {
  const displayNewMessageForm = jest.fn();
  const window = page();
  await writeMail({ displayNewMessageForm }, window, 'ann@example.test');
  expect(displayNewMessageForm).toHaveBeenCalledWith({ toRecipients: ['ann@example.test'] });
  expect(window.open).not.toHaveBeenCalled();
});

it('begins it as any link does where Outlook has no such form, or refuses', async () => {
  const window = page();
  await writeMail({}, window, 'ann+x@example.test');
  await writeMail(
    {
      displayNewMessageForm: () => {
        throw new Error('not in this host');
      },
    },
    window,
    'a&b=c@example.test',
  );
  expect(window.open.mock.calls).toEqual([
    ['mailto:ann%2Bx@example.test', '_self'],
    ['mailto:a%26b%3Dc@example.test', '_self'],
  ]);
});
