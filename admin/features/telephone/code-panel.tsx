import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AdminTelephone } from '../../../shared/api/admin-telephone-schema';
import { useText } from '../../../shared/ui/app-root/use-text';
import { DataTable } from '../../controls/data-table';
import { Panel } from '../../controls/panel';

const useStyles = makeStyles({
  code: { fontFamily: tokens.fontFamilyMonospace, whiteSpace: 'pre-wrap' },
  weak: { color: tokens.colorNeutralForeground2 },
  legend: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What is dialled for each feature, and who says so. */
export function CodePanel({ codes }: Pick<AdminTelephone, 'codes'>): ReactNode {
  const styles = useStyles();
  const text = useText();
  return (
    <Panel title={text('admin.telephone.codes')}>
      <p className={styles.legend}>{text('admin.telephone.code.legend')}</p>
      <DataTable
        name={text('admin.telephone.codes')}
        columns={(['feature', 'code', 'from'] as const).map((column) =>
          text(`admin.telephone.code.${column}`),
        )}
        rows={codes.map(({ name, code, configured }) => ({
          key: name,
          cells: [
            text(`admin.telephone.name.${name}`),
            code === undefined ? (
              <span key="code" className={styles.weak}>
                {text('admin.telephone.code.none')}
              </span>
            ) : (
              <bdi key="code" className={styles.code}>
                {code}
              </bdi>
            ),
            text(configured ? 'admin.telephone.code.configured' : 'admin.telephone.code.of-kind'),
          ],
        }))}
      />
    </Panel>
  );
}
