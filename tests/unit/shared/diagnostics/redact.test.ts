import { redact } from '../../../../shared/diagnostics/redact';
import { AppError } from '../../../../shared/errors/app-error';

const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbWlyYSIsImV4cCI6MTc1MH0.c2lnbmF0dXJlLXNpZ25hdHVyZQ';
const sdp =
  'v=0\r\no=- 46117 2 IN IP4 192.0.2.7\r\ns=-\r\na=ice-pwd:Wd3fGh9kLmNoPqRs\r\nm=audio 9 RTP/AVP 0\r\n';

describe('a text on its way to the log', () => {
  it.each([
    ['token', `got ${jwt} back`, 'got [token] back'],
    ['half a token', 'got eyJhbGciOiJSUzI1NiJ9 back', 'got [token] back'],
    ['opaque token', `session ${'a1B2'.repeat(12)} ended`, 'session [token] ended'],
    ['bearer', 'Bearer abcdef123456 refused', 'Bearer *** refused'],
    ['authorization header', 'Authorization: Digest username="amira", response="0123"', 'Authorization: ***'],
    ['cookie', 'Set-Cookie: session=abc; HttpOnly', 'Set-Cookie: ***'],
    [
      'header among lines',
      'A: 1\r\nProxy-Authorization: Basic YTpi\r\nB: 2',
      'A: 1\r\nProxy-Authorization: ***\r\nB: 2',
    ],
    ['password in a form', 'userName=amira&password=hunter2&x=1', 'userName=amira&password=***&x=1'],
    ['password in JSON', '{"password":"hunter2 and more","x":1}', '{"password=***","x":1}'],
    [
      'ticket in an address',
      'https://c.example/companion/#ticket=abc123',
      'https://c.example/companion/#ticket=***',
    ],
    ['PIN', 'PIN: 333 333 333# please', 'PIN ***# please'],
    ['short PIN', 'your pin is 4711', 'your pin is ***'],
    ['passcode', 'https://x.example/j/1?pwd=s3cret', 'https://x.example/j/1?pwd=***'],
    ['session description', `sent ${sdp}`, 'sent [sdp]'],
    ['session description in JSON', JSON.stringify({ offer: sdp }), '{"offer":"[sdp]"}'],
    ['number', 'calling +33 1 23 45 67 89 now', 'calling ***89 now'],
    ['national number', 'calling (01) 23.45.67.89', 'calling ***89'],
    ['number in an address', 'tel:+33123456789', 'tel:***89'],
    ['number with its PIN', 'tel:+12098444600,,4711#', 'tel:***00'],
    ['escaped number', '/dial?to=%2B33123456789', '/dial?to=***89'],
    ['Arabic-Indic number', 'to ٠١٢٣٤٥٦٧٨٩', 'to ***٨٩'],
    ['number within a word', 'call_33123456789x', 'call_***89x'],
    ['extension in an address', 'INVITE sip:201@calls.localhost', 'INVITE sip:***01@calls.localhost'],
    ['user of an address', '<sips:bruno:secret@example.com>', '<sips:***@example.com>'],
    ['extension without host', 'sip:201', 'sip:***01'],
    ['e-mail', 'from amira.b+x@example.com', 'from ***@example.com'],
  ])('%s', (_, text, masked) => {
    expect(redact(text)).toBe(masked);
  });

  it.each([
    'hub disconnected: transport close',
    '486 Busy Here',
    'from 192.0.2.17:49152 to 10.0.0.1',
    'at 2026-03-01T10:20:30.123Z',
    'call 4f1c8a52-0d6b-4e1f-9f0e-3c2b1a0d9e8f ended',
    'sip:calls.localhost',
    'pinged 12 times',
    '/app/node_modules/@scope/package/index.js:120:15',
  ])('leaves what nobody minds: %s', (text) => {
    expect(redact(text)).toBe(text);
  });

  it('cuts long texts without leaving half a number at the cut', () => {
    for (let before = 4080; before < 4110; before++) {
      const masked = redact(`${'x '.repeat(before / 2)}+33123456789 ${'y '.repeat(5000)}`);
      expect(String(masked).length).toBeLessThan(4200);
      expect(String(masked).replace(/\[\d+ characters\]$/, '')).not.toMatch(/\d{3,}/);
    }
  });
});

describe('fields', () => {
  it('masks by name what its value does not tell', () => {
    expect(
      redact({
        password: 'x y',
        accessToken: { kind: 'jwt', value: 'abc' },
        'Set-Cookie': ['a=1'],
        moderatorPin: 471100,
        ha1: 'abc',
        tones: '4711',
        sdp: 'anything',
        ticket: 'abc',
        spinning: 'top',
        hasToken: true,
        token: undefined,
      }),
    ).toEqual({
      password: '***',
      accessToken: '***',
      'Set-Cookie': '***',
      moderatorPin: '***',
      ha1: '***',
      tones: '***',
      sdp: '***',
      ticket: '***',
      spinning: 'top',
      hasToken: true,
      token: undefined,
    });
  });

  it('knows an extension where a number stands', () => {
    expect(
      redact({
        number: '201',
        extension: 202,
        from: '+33 1 23 45',
        numbers: ['203'],
        attempts: 204,
        to: 'amira',
      }),
    ).toEqual({
      number: '***01',
      extension: '***02',
      from: '***45',
      numbers: ['***03'],
      attempts: 204,
      to: 'amira',
    });
  });

  it('masks keys as well', () => {
    expect(redact(new Map([['+33123456789', 'busy']]))).toEqual({ '***89': 'busy' });
  });

  it('shows an error with its code, a few frames and its cause, all masked', () => {
    const error = new AppError('network', `INVITE sip:201@x failed\n${sdp}`, {
      cause: new TypeError('password=hunter2'),
    });
    const shown = redact({ error }) as { error: Record<string, unknown> };
    expect(shown.error).toMatchObject({
      name: 'AppError',
      code: 'network',
      message: 'INVITE sip:***01@x failed\n[sdp]',
      cause: { name: 'TypeError', message: 'password=***' },
    });
    const stack = String(shown.error['stack']);
    expect(stack).toContain('redact.test');
    expect(stack.split('\n').length).toBeLessThanOrEqual(8);
    expect(stack).not.toMatch(/ice-pwd|sip:201/);
  });

  it('leaves the value itself alone', () => {
    const value = { password: 'x', deep: { number: '201' } };
    redact(value);
    expect(value).toEqual({ password: 'x', deep: { number: '201' } });
  });
});

describe('hostile values', () => {
  const circular: Record<string, unknown> = { name: 'me' };
  circular['self'] = [circular];
  const causes = new Error('one');
  causes.cause = causes;
  const nowhere = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('+33123456789');
      },
      getPrototypeOf: () => {
        throw new Error('+33123456789');
      },
    },
  );
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  const getter = {
    fine: 1,
    get broken(): never {
      throw new Error('+33123456789');
    },
  };

  it.each<[string, unknown, unknown]>([
    ['a cycle', circular, { name: 'me', self: ['[circular]'] }],
    ['a proxy that refuses', nowhere, '[unreadable]'],
    ['a revoked proxy', revoked, '[unreadable]'],
    ['a getter that throws', getter, { fine: 1, broken: '[unreadable]' }],
    ['nothing', undefined, undefined],
    ['null', null, null],
    ['not a number', NaN, 'NaN'],
    ['a bigint', 33123456789n, '***89'],
    ['a symbol', Symbol('+33123456789'), '[symbol]'],
    ['a function', () => 1, '[function]'],
    ['bytes', new Uint8Array(3), '[3 bytes]'],
    ['a date', new Date(0), '1970-01-01T00:00:00.000Z'],
    ['a date that is none', new Date(NaN), '[no date]'],
    ['an opaque object', new WeakMap(), '[object WeakMap]'],
    ['a set', new Set(['+33123456789']), ['***89']],
    ['a lone surrogate', '\ud800', '\ud800'],
  ])('%s', (_, value, shown) => {
    expect(redact(value)).toEqual(shown);
  });

  it('an error that is its own cause', () => {
    expect(redact(causes)).toMatchObject({ message: 'one', cause: '[circular]' });
  });

  it('a key that would become a prototype stays a key', () => {
    const shown = redact(JSON.parse('{"__proto__":{"polluted":true}}')) as object;
    expect(Object.keys(shown)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(shown)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });

  it('is bounded however deep, wide or both a value is', () => {
    let deep: unknown = 'end';
    for (let level = 0; level < 10_000; level++) deep = { deep };
    expect(JSON.stringify(redact(deep))).toContain('[…]');
    const wide = Object.fromEntries(Array.from({ length: 5000 }, (_, key) => [`k${String(key)}`, key]));
    expect(Object.keys(redact(wide) as object)).toHaveLength(51);
    const bush = (level: number): unknown =>
      level === 0 ? 1 : Array.from({ length: 30 }, () => bush(level - 1));
    expect(JSON.stringify(redact(bush(4))).length).toBeLessThan(60_000);
    expect(redact(new Array(1e6))).toHaveLength(51);
  });

  it('no secret survives, wherever it is put', () => {
    const secrets = [jwt, 'hunter2secret', '+33612345678', '0612345678', 'amira.b@', sdp, 'ice-pwd'];
    const put: readonly ((secret: string) => unknown)[] = [
      (secret) => `Authorization: Bearer ${secret}`,
      (secret) => ({ password: secret }),
      (secret) => ({ deep: [{ token: secret }] }),
      (secret) => new Error('failed', { cause: { secret } }),
      (secret) => new Map([['cookie', secret]]),
      (secret) => `{"password":"${JSON.stringify(secret).slice(1, -1)}"}`,
    ];
    for (const secret of secrets) {
      for (const at of put) expect(JSON.stringify(redact(at(secret)))).not.toContain(secret.slice(0, 12));
    }
  });
});

it('keeps the names our programs give to things, by which a wish is followed through their logs', () => {
  const id = '0b8f6c1e-7d2a-4f3b-9c4d-123456789012';
  expect(redact({ command: id })).toEqual({ command: id });
  expect(redact(`of 123456789012, not ${id}`)).not.toContain('of 123456789012');
});
