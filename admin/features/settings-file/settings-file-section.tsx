import {
  Button,
  Field,
  Spinner,
  Textarea,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useState, type DragEvent, type ReactNode } from 'react';
import { AppError, errorCodeOf } from '../../../shared/errors/app-error';
import { useAnnounce } from '../../../shared/ui/app-root/announce-context';
import { useText } from '../../../shared/ui/app-root/use-text';
import { ErrorText } from '../../../shared/ui/controls/error-text';
import type { AdminClient } from '../../api/admin-client';
import type { FileFinding } from '../../api/settings-answers';
import { FileButton } from '../../controls/file-button';
import { Panel } from '../../controls/panel';
import { FindingList } from './finding-list';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  lead: { margin: 0, maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
  text: {
    '& textarea': { fontFamily: tokens.fontFamilyMonospace, whiteSpace: 'pre', overflowX: 'auto' },
  },
  over: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '4px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** More than the server reads of a settings file, in bytes. */
const MAX_FILE = 4 * 1024 * 1024;

/** Checks a settings file of the PBX, line by line, before a telephone trips over it. */
export function SettingsFileSection({ client }: { readonly client: AdminClient }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const [content, setContent] = useState('');
  const [findings, setFindings] = useState<readonly FileFinding[]>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false);

  const fail = (words: string): void => {
    setProblem(words);
    announce(words, 'assertive');
  };
  const check = async (whole: string): Promise<void> => {
    setProblem(undefined);
    setFindings(undefined);
    if (whole.trim() === '') {
      fail(text('admin.file.empty'));
      return;
    }
    setBusy(true);
    try {
      setFindings(await client.lintSettingsFile(whole));
    } catch (error) {
      const absent = error instanceof AppError && error.code === 'not-found';
      fail(text(absent ? 'admin.file.absent' : `error.${errorCodeOf(error)}`));
    }
    setBusy(false);
  };
  const read = async (file: File): Promise<void> => {
    setFindings(undefined);
    if (file.size > MAX_FILE) {
      fail(text('admin.file.too-large'));
      return;
    }
    const whole = await file.text();
    setContent(whole);
    await check(whole);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) void read(file);
  };
  return (
    <div className={styles.root}>
      <p className={styles.lead}>{text('admin.file.lead')}</p>
      <Panel title={text('admin.section.settings-file')}>
        <div
          className={mergeClasses(over && styles.over)}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => {
            setOver(false);
          }}
          onDrop={drop}
        >
          <Field label={text('admin.file.text')} {...(over && { hint: text('admin.file.drop') })}>
            <Textarea
              className={styles.text}
              rows={14}
              resize="vertical"
              spellCheck={false}
              value={content}
              onChange={(_event, data) => {
                setContent(data.value);
              }}
            />
          </Field>
        </div>
        {problem && <ErrorText>{problem}</ErrorText>}
        <div className={styles.actions}>
          <Button
            appearance="primary"
            disabledFocusable={busy}
            {...(busy && { icon: <Spinner size="extra-tiny" aria-hidden="true" /> })}
            onClick={() => void check(content)}
          >
            {text(busy ? 'admin.file.checking' : 'admin.file.check')}
          </Button>
          <FileButton
            name={text('admin.file.choose')}
            accept=".txt,.json,text/plain"
            onFile={(file) => void read(file)}
          />
        </div>
      </Panel>
      {findings && <FindingList findings={findings} />}
    </div>
  );
}
