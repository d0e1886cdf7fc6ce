import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { PackageAnswer } from '../../../shared/api/admin-schema';
import { useText } from '../../../shared/ui/app-root/use-text';
import { NoticeBar } from '../../../shared/ui/controls/notice-bar';
import { DataTable } from '../../controls/data-table';
import { Panel } from '../../controls/panel';
import { RemarkList } from '../../controls/remark-list';
import { findingPlace, findingWords } from './finding-words';
import { saveFile } from './save-file';

const useStyles = makeStyles({
  icons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, margin: 0 },
  figure: { display: 'grid', justifyItems: 'center', gap: tokens.spacingVerticalXS, margin: 0 },
  color: { width: '96px', height: '96px', borderRadius: tokens.borderRadiusXLarge },
  // Teams shows it in its rail, on a dark ground or a light one turned dark.
  dark: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '96px',
    height: '96px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: '#33344a',
    forcedColorAdjust: 'none',
  },
  caption: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface PackageResultProps {
  readonly answer: PackageAnswer | undefined;
  /** The form says something else by now. */
  readonly outdated: boolean;
}

/** What was built: the file, what is in it, how its icons look, and what should be looked at. */
export function PackageResult({ answer, outdated }: PackageResultProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  if (!answer) {
    return (
      <Panel title={text('admin.packages.result')}>
        <p className={styles.caption}>{text('admin.packages.result.none')}</p>
      </Panel>
    );
  }
  const { findings, contents, icons, zip, outlook, extension } = answer;
  const state = zip === undefined ? 'refused' : findings.length > 0 ? 'warnings' : 'ready';
  return (
    <Panel title={text('admin.packages.result')}>
      <div role="status">
        <NoticeBar intent={state === 'refused' ? 'error' : 'info'}>
          {text(`admin.packages.result.${state}`)}
        </NoticeBar>
      </div>
      {outdated && <NoticeBar intent="warning">{text('admin.packages.result.old')}</NoticeBar>}
      {findings.length > 0 && (
        <RemarkList
          name={text(`admin.packages.result.${state}`)}
          remarks={findings.map((finding, index) => ({
            key: String(index),
            severity: finding.severity,
            kind: text(`package.severity.${finding.severity}`),
            place: findingPlace(finding, text),
            words: findingWords(finding, text),
          }))}
        />
      )}
      {zip !== undefined && (
        <div className={styles.actions}>
          <Button
            appearance="primary"
            icon={<ArrowDownload20Regular />}
            onClick={() => {
              saveFile('calling-suite.zip', zip, 'application/zip');
            }}
          >
            {text('admin.packages.download')}
          </Button>
          {outlook !== undefined && (
            <Button
              icon={<ArrowDownload20Regular />}
              onClick={() => {
                saveFile('outlook.xml', outlook, 'application/xml');
              }}
            >
              {text('admin.packages.download.outlook')}
            </Button>
          )}
          {extension !== undefined && (
            <Button
              icon={<ArrowDownload20Regular />}
              onClick={() => {
                saveFile('calling-suite-extension.zip', extension, 'application/zip');
              }}
            >
              {text('admin.packages.download.extension')}
            </Button>
          )}
        </div>
      )}
      {icons && (
        <div className={styles.icons}>
          <figure className={styles.figure}>
            <img className={styles.color} src={`data:image/png;base64,${icons.color}`} alt="" />
            <figcaption className={styles.caption}>{text('admin.packages.preview.colour')}</figcaption>
          </figure>
          <figure className={styles.figure}>
            <span className={styles.dark}>
              <img src={`data:image/png;base64,${icons.outline}`} width={32} height={32} alt="" />
            </span>
            <figcaption className={styles.caption}>{text('admin.packages.preview.outline')}</figcaption>
          </figure>
        </div>
      )}
      {zip !== undefined && (
        <DataTable
          name={text('admin.packages.contents')}
          columns={[text('admin.packages.file'), text('admin.packages.size')]}
          rows={contents.map(({ name, size }) => ({
            key: name,
            cells: [name, text('admin.packages.bytes', { count: size })],
          }))}
        />
      )}
    </Panel>
  );
}
