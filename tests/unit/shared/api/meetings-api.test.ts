import type { ApiRequest } from '../../../../shared/api/api-requester';
import { MeetingsApi } from '../../../../shared/api/meetings-api';
import type { LastJoined } from '../../../../shared/api/joining-schema';

const joined: LastJoined = {
  subject: 'Budget',
  at: 1_000,
  target: { kind: 'web', service: 'zoom', url: 'https://acme.zoom.us/j/99123456789' },
};

/** The API, and what its server was asked. */
function open(answer: unknown) {
  const asked: ApiRequest[] = [];
  const authorised = (_: unknown, request: ApiRequest) => {
    asked.push(request);
    return Promise.resolve(answer as never);
  };
  return { asked, api: new MeetingsApi({ authorised }) };
}

it('asks for the way into a room, with the PIN of its link', async () => {
  const { asked, api } = open({ name: 'Weekly' });
  await api.join('weekly');
  await api.join('weekly', '4711');
  expect(asked.map(({ path }) => path)).toEqual([
    '/api/meetings/join/weekly',
    '/api/meetings/join/weekly?pin=4711',
  ]);
});

it('knows what was joined last, or that nothing was', async () => {
  await expect(open({ last: joined }).api.lastJoined()).resolves.toEqual(joined);
  await expect(open({}).api.lastJoined()).resolves.toBeUndefined();
});

it('remembers what is joined, and sends nothing that the server would refuse', async () => {
  const { asked, api } = open({});
  await api.joined(joined);
  expect(asked).toEqual([
    expect.objectContaining({ method: 'PUT', path: '/api/meetings/last-joined', body: joined }),
  ]);
  await expect(api.joined({ ...joined, at: -1 })).rejects.toThrow();
  expect(asked).toHaveLength(1);
});
