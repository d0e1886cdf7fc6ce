import { readUsersByMail } from '../../../../shared/graph/users-by-mail';
import { FakeGraph, quiet, type Reply } from './fake-graph';

/** The filters a Graph was asked with. */
const filtersOf = (graph: FakeGraph) =>
  graph.asked.map(({ url }) => new URL(url).searchParams.get('$filter') ?? '');

function look(emails: readonly string[], reply: Reply = { body: { value: [] } }) {
  const graph = new FakeGraph(() => reply);
  return { graph, found: readUsersByMail({ client: graph.client(), log: quiet }, emails) };
}

it('asks for as many addresses at once as Graph takes', async () => {
  const { graph, found } = look(Array.from({ length: 40 }, (_, index) => `p${String(index)}@example.test`));
  await found;
  expect(filtersOf(graph).map((filter) => filter.split(' or ').length)).toEqual([15, 15, 10]);
});

it('asks for nobody twice, and not at all for what is no address', async () => {
  const { graph, found } = look([
    'ann@example.test',
    ' ANN@Example.test',
    "x' or startswith(displayName,'a')@example.test",
    '/o=ExchangeLabs/cn=ann',
    'a@b@c',
    '\u0000@example.test',
    '',
  ]);
  await found;
  expect(filtersOf(graph)).toEqual(["mail eq 'ann@example.test'"]);
});

it('asks for an address with an apostrophe as for one text, whatever else is in it', async () => {
  const { graph, found } = look(["Siobhan.O'Connor@example.test", "x'or'1'eq'1@example.test"]);
  await found;
  expect(filtersOf(graph)).toEqual([
    "mail eq 'siobhan.o''connor@example.test' or mail eq 'x''or''1''eq''1@example.test'",
  ]);
});

it('reads what can be read of the answer', async () => {
  const ann = { id: 'a', displayName: 'Ann', mail: 'ann@example.test' };
  const { found } = look(['ann@example.test'], { body: { value: [null, 7, { id: 4 }, ann] } });
  expect((await found).map(({ displayName }) => displayName)).toEqual(['Ann']);
});

it('finds nobody where the organisation does not permit it', async () => {
  await expect(look(['ann@example.test'], { status: 403 }).found).resolves.toEqual([]);
});

it('rejects when Graph is out of reach', async () => {
  await expect(look(['ann@example.test'], { status: 500 }).found).rejects.toMatchObject({ name: 'AppError' });
});
