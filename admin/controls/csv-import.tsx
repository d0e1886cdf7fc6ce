import { Button, Checkbox, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { MAX_CSV_BYTES, type Imported } from '../../shared/api/admin-import-schema';
import { decodeText } from '../../shared/csv/decode-text';
import { errorCodeOf } from '../../shared/errors/app-error';
import { useAnnounce } from '../../shared/ui/app-root/announce-context';
import { useText } from '../../shared/ui/app-root/use-text';
import { ModalDialog } from '../../shared/ui/controls/modal-dialog';
import { NoticeBar } from '../../shared/ui/controls/notice-bar';
import type { CsvDesk } from './csv-desk';
import { FileButton } from './file-button';
import { ImportPreview } from './import-preview';

const useStyles = makeStyles({
  file: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  name: { overflowWrap: 'anywhere' },
});

export interface CsvImportProps {
  readonly desk: CsvDesk;
  readonly columns: string;
  readonly replaceable: boolean;
  readonly onClose: (imported: boolean) => void;
}

interface Chosen {
  readonly name: string;
  readonly csv: string;
}

/** A file is chosen, what it would change is shown, and then it is done or left. */
export function CsvImport({ desk, columns, replaceable, onClose }: CsvImportProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<Chosen>();
  const [replace, setReplace] = useState(false);
  const [preview, setPreview] = useState<Imported>();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);

  const ask = async (file: Chosen, apply: boolean, all: boolean): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    try {
      const answer = await desk.import(file.csv, { apply, replace: all });
      if (answer.applied) {
        const { added = 0, changed = 0, removed = 0 } = answer.counts;
        announce(text('admin.csv.done', { added, changed, removed }));
        onClose(true);
        return;
      }
      setPreview(answer);
    } catch (error) {
      setPreview(undefined);
      setFailure(text(`error.${errorCodeOf(error)}`));
    }
    setBusy(false);
  };
  const choose = async (file: File): Promise<void> => {
    setPreview(undefined);
    if (file.size > MAX_CSV_BYTES) {
      setChosen(undefined);
      setFailure(text('admin.csv.too-large', { size: MAX_CSV_BYTES / 1_048_576 }));
      return;
    }
    const next = { name: file.name, csv: decodeText(new Uint8Array(await file.arrayBuffer())) };
    setChosen(next);
    await ask(next, false, replace);
  };
  const { added = 0, changed = 0, removed = 0, refused = 0 } = preview?.counts ?? {};
  const ready = preview !== undefined && !preview.fault && refused === 0 && added + changed + removed > 0;
  return (
    <ModalDialog
      role="dialog"
      title={text('admin.csv.title')}
      width={640}
      onClose={() => {
        onClose(false);
      }}
      actions={
        <>
          <Button
            onClick={() => {
              onClose(false);
            }}
          >
            {text('common.cancel')}
          </Button>
          <Button
            appearance="primary"
            disabledFocusable={!ready || busy}
            onClick={() => {
              if (chosen && ready && !busy) void ask(chosen, true, replace);
            }}
          >
            {text('admin.csv.apply')}
          </Button>
        </>
      }
    >
      <p>{columns}</p>
      <div className={styles.file}>
        <FileButton
          name={text('admin.csv.choose')}
          accept=".csv,text/csv"
          onFile={(file) => void choose(file)}
        />
        {chosen && <span className={styles.name}>{chosen.name}</span>}
        {busy && <Spinner size="tiny" aria-label={text('common.loading')} />}
      </div>
      {replaceable && (
        <Checkbox
          label={text('admin.csv.replace')}
          checked={replace}
          onChange={(_event, { checked }) => {
            setReplace(checked === true);
            if (chosen) void ask(chosen, false, checked === true);
          }}
        />
      )}
      {failure !== undefined && (
        <div role="alert">
          <NoticeBar intent="error">{failure}</NoticeBar>
        </div>
      )}
      {preview && <ImportPreview preview={preview} />}
    </ModalDialog>
  );
}
