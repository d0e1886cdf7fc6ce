import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular, ArrowUpload20Regular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { errorCodeOf } from '../../shared/errors/app-error';
import { useAnnounce } from '../../shared/ui/app-root/announce-context';
import { useText } from '../../shared/ui/app-root/use-text';
import type { CsvDesk } from './csv-desk';
import { CsvImport } from './csv-import';
import { saveText } from './save-text';

export interface CsvButtonsProps {
  readonly desk: CsvDesk;
  /** Of the file that is saved. */
  readonly fileName: string;
  /** What the dialog says of the columns. */
  readonly columns: string;
  /** Whether what a file does not name may be taken away. */
  readonly replaceable?: boolean;
  /** After something was imported. */
  readonly onImported: () => void;
}

/** To a file and from one. */
export function CsvButtons({ desk, fileName, columns, replaceable, onImported }: CsvButtonsProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const { locale } = useIntl();
  const [importing, setImporting] = useState(false);
  const save = async (): Promise<void> => {
    try {
      // A spreadsheet in French takes a comma for part of a number.
      saveText(fileName, await desk.export(locale === 'fr' ? ';' : ','), 'text/csv;charset=utf-8');
      announce(text('admin.csv.exported', { name: fileName }));
    } catch (error) {
      announce(text(`error.${errorCodeOf(error)}`), 'assertive');
    }
  };
  return (
    <>
      <Button
        icon={<ArrowUpload20Regular />}
        onClick={() => {
          setImporting(true);
        }}
      >
        {text('admin.csv.import')}
      </Button>
      <Button icon={<ArrowDownload20Regular />} onClick={() => void save()}>
        {text('admin.csv.export')}
      </Button>
      {importing && (
        <CsvImport
          desk={desk}
          columns={columns}
          replaceable={replaceable ?? false}
          onClose={(imported) => {
            setImporting(false);
            if (imported) onImported();
          }}
        />
      )}
    </>
  );
}
