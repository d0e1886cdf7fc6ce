import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../../../shared/ui/app-root/use-text';
import { NoticeBar } from '../../../shared/ui/controls/notice-bar';
import type { FileFinding } from '../../api/settings-answers';
import { Panel } from '../../controls/panel';
import { RemarkList } from '../../controls/remark-list';

/** What the linter says, by line. A code this page has no words for, from a newer server, is shown as it is. */
export function FindingList({ findings }: { readonly findings: readonly FileFinding[] }): ReactNode {
  const text = useText();
  const intl = useIntl();
  const wordsOf = ({ code, detail = '' }: FileFinding): string => {
    const id = `settings-file.${code}`;
    if (!Object.hasOwn(intl.messages, id)) return text('admin.file.other', { code, detail });
    return intl.formatMessage({ id }, { detail });
  };
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const title = text('admin.file.count', { count: findings.length, errors });
  if (findings.length === 0) {
    return (
      <div role="status">
        <NoticeBar intent="info">{text('admin.file.fine')}</NoticeBar>
      </div>
    );
  }
  return (
    <div role="status">
      <Panel title={title}>
        <RemarkList
          name={title}
          remarks={findings.map((finding, index) => ({
            key: String(index),
            severity: finding.severity,
            kind: text(`admin.file.severity.${finding.severity}`),
            place: text('admin.file.line', { line: finding.line }),
            words: wordsOf(finding),
          }))}
        />
      </Panel>
    </div>
  );
}
