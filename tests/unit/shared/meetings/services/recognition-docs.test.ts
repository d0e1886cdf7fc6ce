import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { serviceRules } from '../../../../../shared/meetings/services/service-rules';
import { recognitionTable } from './recognition-table';

const guide = readFileSync(resolve('docs/meetings.md'), 'utf8');
const cellsOf = (row: string) => row.split('|').map((cell) => cell.trim());

describe('the recognition table of docs/meetings.md', () => {
  it('is what is recognised, service by service and link by link', () => {
    const rows = guide
      .split('\n')
      .filter((line) => /^\| .*\| `https:/.test(line))
      .map(cellsOf);
    expect(rows).toEqual(recognitionTable().map(cellsOf));
  });

  it('counts the services as they are', () => {
    const count = new Set(serviceRules.map(({ id }) => id)).size;
    expect(guide).toContain(`${String(count)} services`);
  });
});
