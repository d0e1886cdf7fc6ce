import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Imported, ImportLine } from '../../shared/api/admin-import-schema';
import { useText } from '../../shared/ui/app-root/use-text';
import { NoticeBar } from '../../shared/ui/controls/notice-bar';
import { DataTable } from './data-table';

const useStyles = makeStyles({
  lines: { maxHeight: '280px', overflowY: 'auto' },
  refused: { color: tokens.colorStatusDangerForeground1 },
  words: { overflowWrap: 'anywhere' },
});

/** What a file would change, line by line, or why it cannot be read. */
export function ImportPreview({ preview }: { readonly preview: Imported }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const { fault, counts, lines } = preview;
  if (fault) {
    return (
      <div role="alert">
        <NoticeBar intent="error">
          {text(`admin.csv.table.${fault.code}`, { line: fault.line, column: fault.detail ?? '' })}
        </NoticeBar>
      </div>
    );
  }
  const { added = 0, changed = 0, unchanged = 0, removed = 0, refused = 0 } = counts;
  const wordsOf = ({ outcome, fault: why, detail }: ImportLine): ReactNode => {
    const what = text(`admin.csv.outcome.${outcome}`);
    if (!why) return what;
    return (
      <span className={styles.words}>
        <span className={styles.refused}>{what}</span> ·{' '}
        {text(`admin.csv.fault.${why}`, { column: detail ?? '' })}
      </span>
    );
  };
  // Lines that stay as they are say nothing.
  const shown = lines.filter(({ outcome }) => outcome !== 'unchanged');
  return (
    <>
      <div role="status">
        <NoticeBar intent={refused > 0 ? 'error' : 'info'}>
          {text('admin.csv.counts', { added, changed, unchanged, removed, refused })}
          {refused > 0 && ` ${text('admin.csv.refused')}`}
        </NoticeBar>
      </div>
      {shown.length > 0 && (
        <div className={styles.lines}>
          <DataTable
            name={text('admin.csv.lines')}
            columns={[text('admin.csv.line'), text('admin.csv.name'), text('admin.csv.outcome')]}
            rows={shown.map((line, index) => ({
              key: `${String(line.line)} ${String(index)}`,
              cells: [line.line === 0 ? '–' : line.line, line.name, wordsOf(line)],
            }))}
          />
        </div>
      )}
    </>
  );
}
