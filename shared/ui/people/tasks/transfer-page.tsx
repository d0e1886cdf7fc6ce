import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PersonalContacts } from '../../../contacts/personal/personal-contacts';
import { useText } from '../../app-root/use-text';
import { ExportSection } from './export-section';
import { ImportSection } from './import-section';
import { TaskFrame } from './task-frame';

const useStyles = makeStyles({
  rule: { width: '100%', border: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, margin: 0 },
});

export interface TransferPageProps {
  readonly personal: PersonalContacts;
  readonly onClose: () => void;
}

/** Contacts from other address books, and to them. */
export function TransferPage({ personal, onClose }: TransferPageProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  return (
    <TaskFrame title={text('personal.transfer')} onClose={onClose}>
      <ImportSection personal={personal} />
      <hr className={styles.rule} />
      <ExportSection personal={personal} />
    </TaskFrame>
  );
}
