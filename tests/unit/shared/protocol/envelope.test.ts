import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  decode,
  directions,
  encode,
  type Direction,
  type HubMessage,
} from '../../../../shared/protocol/envelope';
import { MAX_MESSAGE_BYTES, PROTOCOL_VERSION } from '../../../../shared/protocol/limits';

const folder = path.join(__dirname, '../../../fixtures/protocol');
const everyDirection = Object.keys(directions) as Direction[];

/** Messages as they cross the wire, pinned: a change here is a change an older peer would notice. */
interface Fixture {
  readonly directions: readonly Direction[];
  readonly accepted: readonly { readonly name: string; readonly wire: { v: number; message: HubMessage } }[];
  readonly refused: readonly {
    readonly name: string;
    readonly wire: object;
    readonly code: string;
    readonly commandId?: string;
  }[];
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
}

const types = readdirSync(folder)
  .map((file) => path.basename(file, '.json'))
  .filter((type) => type !== 'envelope');

it('every message has its fixtures', () => {
  const known = new Set(everyDirection.flatMap((direction) => Object.keys(directions[direction])));
  expect(new Set(types)).toEqual(known);
});

describe.each(types)('%s', (type) => {
  const fixture = read(`${type}.json`) as Fixture;
  const cases = fixture.directions.flatMap((direction) =>
    fixture.accepted.map(({ name, wire }) => [name, direction, wire] as const),
  );
  const refused = fixture.directions.flatMap((direction) =>
    fixture.refused.map(
      ({ name, wire, code, commandId }) => [name, direction, wire, code, commandId] as const,
    ),
  );

  it('goes the ways it is meant to go and no other', () => {
    const ways = everyDirection.filter((direction) => Object.hasOwn(directions[direction], type));
    expect([...fixture.directions].sort()).toEqual(ways.sort());
    const text = JSON.stringify(fixture.accepted[0]?.wire);
    for (const direction of everyDirection.filter((way) => !ways.includes(way))) {
      expect(decode(direction, text)).toEqual({ ok: false, code: 'unknown-message' });
    }
  });

  it.each(cases)('accepts %s (%s)', (_, direction, wire) => {
    expect(decode(direction, JSON.stringify(wire))).toEqual({ ok: true, message: wire.message });
  });

  it.each(cases)('writes %s as it was pinned (%s)', (_, direction, wire) => {
    const decoded = decode(direction, JSON.stringify(wire));
    if (!decoded.ok) throw new Error(decoded.code);
    expect(JSON.parse(encode(decoded.message))).toEqual(wire);
  });

  it.each(refused)('refuses %s (%s)', (_, direction, wire, code, commandId) => {
    const refusal = { ok: false, code, ...(commandId === undefined ? {} : { commandId }) };
    expect(decode(direction, JSON.stringify(wire))).toEqual(refusal);
  });
});

describe('the envelope', () => {
  const { refused } = read('envelope.json') as { refused: { name: string; text: string; code: string }[] };

  it.each(refused)('refuses $name', ({ text, code }) => {
    for (const direction of everyDirection) expect(decode(direction, text)).toEqual({ ok: false, code });
  });

  it.each([
    undefined,
    null,
    1,
    {},
    { v: 1, message: { type: 'renew', token: 't' } },
    Buffer.from('{}'),
    Symbol('x'),
  ])('refuses what is no text: %p', (raw) => {
    expect(decode('fromController', raw)).toEqual({ ok: false, code: 'invalid-message' });
  });

  it('looks at the size before anything else', () => {
    const long = `{"v":${String(PROTOCOL_VERSION)},"message":{"type":"renew","token":"${'t'.repeat(MAX_MESSAGE_BYTES)}"}}`;
    expect(decode('fromController', long)).toEqual({ ok: false, code: 'message-too-large' });
    const blank = JSON.stringify({ v: 1, message: { type: 'renew', token: 't' } });
    expect(decode('fromController', blank.padEnd(MAX_MESSAGE_BYTES))).toMatchObject({ ok: true });
    expect(decode('fromController', blank.padEnd(MAX_MESSAGE_BYTES + 1))).toMatchObject({ ok: false });
  });

  it('survives nesting as deep as fits', () => {
    const deep = '['.repeat(MAX_MESSAGE_BYTES / 2) + ']'.repeat(MAX_MESSAGE_BYTES / 2);
    expect(decode('fromController', deep)).toEqual({ ok: false, code: 'invalid-message' });
    const within = '{"v":1,"message":{"type":"command","command":'.concat(
      '{"a":'.repeat(9000),
      '1',
      '}'.repeat(9002),
    );
    expect(decode('fromController', within)).toEqual({ ok: false, code: 'invalid-message' });
  });

  it('lets no key reach a prototype', () => {
    const text =
      '{"v":1,"message":{"type":"renew","token":"t","__proto__":{"admin":true}},"__proto__":{"admin":true}}';
    const decoded = decode('fromController', text);
    expect(decoded).toEqual({ ok: true, message: { type: 'renew', token: 't' } });
    expect(decoded.ok && 'admin' in decoded.message).toBe(false);
    expect('admin' in {}).toBe(false);
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const command = `{"kind":"hang-up","id":"c-1","callId":"k-1","${key}":{"admin":true}}`;
      expect(decode('fromController', `{"v":1,"message":{"type":"command","command":${command}}}`)).toEqual({
        ok: false,
        code: 'invalid-message',
        commandId: 'c-1',
      });
    }
  });
});
