import { AppError } from '../../../../../shared/errors/app-error';
import type { Command } from '../../../../../shared/endpoint/command';
import type { CommandResult } from '../../../../../shared/endpoint/command-result';
import { joinMeeting, type JoinWays } from '../../../../../shared/meetings/join/join-meeting';
import type { JoinTarget } from '../../../../../shared/meetings/join-target';
import { dialTargetSchema } from '../../../../../shared/protocol/dial-target-schema';

const bridge: JoinTarget = {
  kind: 'phone',
  target: { kind: 'number', number: '+33123456789', postDial: ',,4711#' },
};
const zoom: JoinTarget = { kind: 'web', service: 'zoom', url: 'https://acme.zoom.us/j/99?pwd=abc' };
const room: JoinTarget = { kind: 'room', slug: 'weekly', url: 'https://calls.test/meet/weekly', pin: '4711' };

/** Somebody who joins, and what came of it. */
class Joiner {
  readonly commands: Command[] = [];
  readonly opened: string[] = [];
  readonly asked: [slug: string, pin: string | undefined][] = [];

  constructor(private readonly ways: Partial<JoinWays> = {}) {}

  join(target: JoinTarget) {
    return joinMeeting(target, {
      endpoint: {
        execute: (command): Promise<CommandResult> => {
          this.commands.push(command);
          return Promise.resolve({ id: command.id, ok: true, callId: 'call-1' });
        },
      },
      api: {
        join: (slug, pin) => {
          this.asked.push([slug, pin]);
          return Promise.resolve({
            name: 'Weekly team meeting',
            role: 'participant',
            target: { kind: 'number', number: '8201', postDial: ',4711#' },
          });
        },
      },
      open: (url) => {
        this.opened.push(url);
      },
      id: () => 'wish-1',
      ...this.ways,
    });
  }
}

describe('joining a meeting', () => {
  it('by telephone dials the number and leaves the digits to the call', async () => {
    const joiner = new Joiner({ subject: 'Budget' });
    expect(await joiner.join(bridge)).toEqual({ ok: true, kind: 'call', callId: 'call-1' });
    expect(joiner.commands).toEqual([
      {
        kind: 'dial',
        id: 'wish-1',
        media: 'audio',
        joining: true,
        target: { kind: 'number', number: '+33123456789', postDial: ',,4711#', name: 'Budget' },
      },
    ]);
    expect(joiner.opened).toEqual([]);
  });

  it('in a room of ours dials what the server says, under the name of the room', async () => {
    const joiner = new Joiner({ subject: 'Budget', media: 'video' });
    expect(await joiner.join(room)).toMatchObject({ ok: true, kind: 'call' });
    expect(joiner.asked).toEqual([['weekly', '4711']]);
    expect(joiner.commands[0]).toMatchObject({
      media: 'video',
      target: { kind: 'number', number: '8201', postDial: ',4711#', name: 'Weekly team meeting' },
    });
  });

  it('of another service opens its page and calls nobody', async () => {
    const joiner = new Joiner();
    expect(await joiner.join(zoom)).toEqual({ ok: true, kind: 'page', url: zoom.url });
    expect(joiner.opened).toEqual([zoom.url]);
    expect(joiner.commands).toEqual([]);
  });

  it.each([
    'http://acme.zoom.us/j/99',
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'https://acme.zoom.us@evil.example/j/99',
    'https://zoom.us\\@evil.example/',
    'https://zооm.us/j/99', // Cyrillic
    'https://',
    'https:///j/99',
    ' https://zoom.us/j/99',
    `https://zoom.us/${'9'.repeat(2000)}`,
  ])('never opens %j', async (url) => {
    const joiner = new Joiner();
    expect(await joiner.join({ kind: 'web', service: 'zoom', url })).toEqual({
      ok: false,
      code: 'invalid-input',
    });
    expect(joiner.opened).toEqual([]);
  });

  it('tells why there is no way into a room', async () => {
    const api = { join: () => Promise.reject(new AppError('forbidden', 'wrong PIN')) };
    const joiner = new Joiner({ api });
    expect(await joiner.join(room)).toEqual({ ok: false, code: 'forbidden' });
    expect(joiner.commands).toEqual([]);
  });

  it('by an older companion, which does not know of joining, calls all the same', async () => {
    const commands: Command[] = [];
    const endpoint = {
      execute: (command: Command): Promise<CommandResult> => {
        commands.push(command);
        const { id } = command;
        const known = !('joining' in command);
        return Promise.resolve(
          known ? { id, ok: true, callId: 'call-1' } : { id, ok: false, code: 'invalid-message' },
        );
      },
    };
    let wishes = 0;
    const joiner = new Joiner({ endpoint, id: () => `wish-${String((wishes += 1))}` });
    expect(await joiner.join(bridge)).toEqual({ ok: true, kind: 'call', callId: 'call-1' });
    expect(commands.map(({ id }) => id)).toEqual(['wish-1', 'wish-2']);
  });

  it('tells why nobody was called, and does not confirm an emergency for anybody', async () => {
    const commands: Command[] = [];
    const endpoint = {
      execute: (command: Command): Promise<CommandResult> => {
        commands.push(command);
        return Promise.resolve({ id: command.id, ok: false, code: 'emergency-unconfirmed' });
      },
    };
    const joiner = new Joiner({ endpoint });
    const hoax: JoinTarget = { kind: 'phone', target: { kind: 'number', number: '112' } };
    expect(await joiner.join(hoax)).toEqual({ ok: false, code: 'emergency-unconfirmed' });
    expect(commands[0]).not.toHaveProperty('emergencyConfirmed');
  });

  it('survives a page that cannot be opened', async () => {
    const open = () => Promise.reject(new Error('no windows here'));
    expect(await new Joiner({ open }).join(zoom)).toEqual({ ok: false, code: 'internal' });
  });

  it.each([
    ['a subject of several lines', 'Budget\r\nX-Forged: 1', 'Budget X-Forged: 1'],
    ['one that turns letters round', 'Budget \u202e4711', 'Budget 4711'],
    ['one without end', '𝔘'.repeat(9000), '𝔘'.repeat(60)],
    ['half a letter', `${'x'.repeat(119)}𝔘`, 'x'.repeat(119)],
  ])('names the call by %s so that it can be sent', async (_, subject, name) => {
    const joiner = new Joiner({ subject });
    await joiner.join(bridge);
    const [command] = joiner.commands;
    const target = command?.kind === 'dial' ? command.target : undefined;
    expect(target).toMatchObject({ name });
    expect(dialTargetSchema.safeParse(target).success).toBe(true);
  });

  it('leaves a call without a name where the meeting has none', async () => {
    const joiner = new Joiner({ subject: ' \u0000 ' });
    await joiner.join(bridge);
    expect(joiner.commands[0]).not.toHaveProperty('target.name');
  });
});
