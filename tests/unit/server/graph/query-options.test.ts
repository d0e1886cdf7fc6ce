import { queried } from '../../../../server/preview/graph/query-options';

const rows = [
  { id: '1', displayName: "Siobhan O'Connor", mail: "siobhan.o'connor@example.test" },
  { id: '2', displayName: 'Conor And Or', mail: 'conor@example.test' },
  { id: '3', displayName: 'Ann', mail: 'ann@example.test' },
];

/** Who is found by a filter; what was refused, where it was. */
function found(filter: string): readonly unknown[] | number {
  const answer = queried(rows, new URLSearchParams({ $filter: filter }), 10);
  return 'rows' in answer ? answer.rows.map(({ id }) => id) : answer.status;
}

describe('a filter of the emulated Graph', () => {
  it.each([
    ["mail eq 'siobhan.o''connor@example.test'", ['1']],
    ["mail eq 'siobhan.o''connor@example.test' or mail eq 'ann@example.test'", ['1', '3']],
    ["startswith(displayName,'Conor And Or')", ['2']],
    ["startswith(displayName,'x'' or mail eq ''ann@example.test')", []],
    ["startswith(displayName,'Con') and mail eq 'conor@example.test'", ['2']],
  ])('%s', (filter, ids) => {
    expect(found(filter)).toEqual(ids);
  });

  it.each(["mail eq 'siobhan.o'connor@example.test'", "mail eq 'open", 'mail ne null'])(
    'that Graph would not read is refused: %s',
    (filter) => {
      expect(found(filter)).toBe(400);
    },
  );
});
