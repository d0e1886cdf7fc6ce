import { dialTarget, placeCall, type CallDesk } from '../../../../browser-extension/worker/place-call';
import type { Dialling } from '../../../../browser-extension/worker/environment';
import type { Command } from '../../../../shared/endpoint/command';
import type { ErrorCode } from '../../../../shared/errors/error-code';

const france: Dialling = {
  country: 'FR',
  extensionLength: 3,
  emergencyNumbers: ['112', '15'],
  disabled: false,
};

interface Desk extends CallDesk {
  readonly commands: Command[];
  readonly questions: string[];
}

function desk(dialling: Dialling | undefined = france, refusal?: ErrorCode): Desk {
  const commands: Command[] = [];
  const questions: string[] = [];
  return {
    commands,
    questions,
    dialling: () => Promise.resolve(dialling),
    ask: ({ number }) => {
      questions.push(number);
      return Promise.resolve();
    },
    execute: (command) => {
      commands.push(command);
      const { id } = command;
      return Promise.resolve(refusal ? { id, ok: false, code: refusal } : { id, ok: true });
    },
  };
}

describe('a number that was clicked', () => {
  it('is called by the companion, with the tones of its extension', async () => {
    const ours = desk();
    await expect(placeCall('01 23 45 67 89 ext. 12', ours)).resolves.toEqual({
      kind: 'calling',
      name: '01 23 45 67 89',
    });
    expect(ours.commands).toMatchObject([
      { kind: 'dial', media: 'audio', target: { number: '+33123456789', postDial: ',12' } },
    ]);
  });

  it.each([
    ['selection', 'hello', { kind: 'not-dialable', code: 'not-a-number' }],
    ['link', 'javascript:alert(1)', { kind: 'not-dialable', code: 'invalid-uri' }],
    ['page', '1'.repeat(5000), { kind: 'not-dialable', code: 'too-long' }],
  ])('is no number after all, in a %s', async (_, text, outcome) => {
    const ours = desk();
    await expect(placeCall(text, ours)).resolves.toEqual(outcome);
    expect(ours.commands).toEqual([]);
  });

  it('is not called without anybody signed in, or against the administrator’s will', async () => {
    const nobody = { ...desk(), dialling: () => Promise.resolve(undefined) };
    await expect(placeCall('202', nobody)).resolves.toEqual({ kind: 'signed-out' });
    const disabled = desk({ ...france, disabled: true });
    await expect(placeCall('202', disabled)).resolves.toEqual({ kind: 'disabled' });
    expect([...nobody.commands, ...disabled.commands]).toEqual([]);
  });

  it('fails in words', async () => {
    await expect(placeCall('202', desk(france, 'hub-lost'))).resolves.toEqual({
      kind: 'failed',
      code: 'hub-lost',
    });
  });
});

describe('a call for help', () => {
  it('is asked about first, and carries the answer', async () => {
    const ours = desk();
    await expect(placeCall('tel:112', ours)).resolves.toEqual({ kind: 'asking' });
    expect([ours.commands, ours.questions]).toEqual([[], ['112']]);
    await dialTarget({ kind: 'number', number: '112' }, ours, 'FR', true);
    expect(ours.commands).toMatchObject([{ target: { number: '112' }, emergencyConfirmed: true }]);
  });

  it('is asked about when the companion alone knows that it is one', async () => {
    const ours = desk(france, 'emergency-unconfirmed');
    await expect(placeCall('118', ours)).resolves.toEqual({ kind: 'asking' });
    expect(ours.questions).toEqual(['118']);
  });
});
