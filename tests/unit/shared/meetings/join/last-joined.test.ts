import { lastJoinedOf } from '../../../../../shared/meetings/join/last-joined';

const at = Date.UTC(2026, 10, 25, 9);

it('a meeting is remembered with the way in that was taken', () => {
  const target = { kind: 'web', service: 'zoom', url: 'https://acme.zoom.us/j/99' } as const;
  expect(lastJoinedOf('Budget', target, at)).toEqual({ subject: 'Budget', at, target });
});

it('a subject is kept as one line that is not too long', () => {
  const target = { kind: 'phone', target: { kind: 'number', number: '8201', postDial: ',1#' } } as const;
  const kept = lastJoinedOf(`a\nb${'c'.repeat(500)}`, target, at);
  expect(kept?.subject).toMatch(/^a bc+$/);
  expect(kept?.subject).toHaveLength(255);
});

it('what the server would refuse is not sent', () => {
  const url = `https://acme.zoom.us/${'9'.repeat(3000)}`;
  expect(lastJoinedOf('Budget', { kind: 'web', service: 'zoom', url }, at)).toBeUndefined();
});
