import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import { Panel } from '../../controls/panel';

const useStyles = makeStyles({
  ways: {
    display: 'grid',
    gap: tokens.spacingHorizontalXXL,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
  },
  title: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  list: { margin: 0, paddingInlineStart: '20px', display: 'grid', gap: tokens.spacingVerticalXS },
});

const ways = ['self', 'all', 'network'] as const;
const steps = [1, 2, 3] as const;

/** The way from the downloaded file into Teams, in nine lines; the long form is in docs/administration.md. */
export function SideLoadingGuide(): ReactNode {
  const styles = useStyles();
  const text = useText();
  return (
    <Panel title={text('admin.guide')}>
      <div className={styles.ways}>
        {ways.map((way) => (
          <div key={way}>
            <h3 className={styles.title}>{text(`admin.guide.${way}`)}</h3>
            <ol className={styles.list}>
              {steps.map((step) => (
                <li key={step}>{text(`admin.guide.${way}.${step}`)}</li>
              ))}
            </ol>
          </div>
        ))}
      </div>
    </Panel>
  );
}
