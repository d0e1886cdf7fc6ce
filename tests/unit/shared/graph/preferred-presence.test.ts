import { AppError } from '../../../../shared/errors/app-error';
import type { GraphClient } from '../../../../shared/graph/graph-client';
import { mayWrite, setPreferredPresence } from '../../../../shared/graph/preferred-presence';

const tokenWith = (claims: object): string =>
  ['e30', Buffer.from(JSON.stringify(claims)).toString('base64url'), 'x'].join('.');
const allowed = tokenWith({ scp: 'User.Read Presence.ReadWrite' });
const withheld = tokenWith({ scp: 'User.Read Presence.Read.All' });

function graph(token: string, fault?: AppError) {
  const asked: { path: string; body?: unknown }[] = [];
  const ask = ({ path, body }: { path: string; body?: unknown }): Promise<unknown> => {
    asked.push({ path, body });
    return fault ? Promise.reject(fault) : Promise.resolve(undefined);
  };
  const client = { ask: (_: unknown, question: { path: string }) => ask(question) } as Pick<
    GraphClient,
    'ask'
  >;
  return { asked, client, access: { pass: () => Promise.resolve({ token, base: 'https://graph/v1.0' }) } };
}

it('sets what was chosen, by Graph’s own pairs of words', async () => {
  const parts = graph(allowed);
  expect(await setPreferredPresence(parts, 'do-not-disturb')).toBe(true);
  await setPreferredPresence(parts, 'offline');
  await setPreferredPresence(parts, 'automatic');
  expect(parts.asked).toEqual([
    {
      path: '/me/presence/setUserPreferredPresence',
      body: { availability: 'DoNotDisturb', activity: 'DoNotDisturb', expirationDuration: 'P1D' },
    },
    {
      path: '/me/presence/setUserPreferredPresence',
      body: { availability: 'Offline', activity: 'OffWork', expirationDuration: 'P1D' },
    },
    { path: '/me/presence/clearUserPreferredPresence', body: {} },
  ]);
});

it('asks nothing of Graph where the permission was withheld', async () => {
  const parts = graph(withheld);
  expect(await setPreferredPresence(parts, 'away')).toBe(false);
  expect(parts.asked).toEqual([]);
});

it('passes on what Graph refuses', async () => {
  const parts = graph(allowed, new AppError('forbidden'));
  await expect(setPreferredPresence(parts, 'away')).rejects.toMatchObject({ code: 'forbidden' });
});

it.each(['opaque', 'a.b.c', tokenWith({}), tokenWith({ scp: 5 })])(
  'tries a token that names no scopes: %s',
  (token) => {
    expect(mayWrite(token)).toBe(true);
  },
);
