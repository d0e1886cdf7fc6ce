import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { PersonalContacts } from '../../../contacts/personal/personal-contacts';
import { writeVcards } from '../../../contacts/vcard/write-vcards';
import { useAnnounce } from '../../app-root/announce-context';
import { useText } from '../../app-root/use-text';
import { touch } from '../../controls/breakpoints';
import { FormSection } from './form-section';

const useStyles = makeStyles({
  help: { margin: 0, color: tokens.colorNeutralForeground2 },
  action: { alignSelf: 'flex-start', [touch]: { minHeight: '44px' } },
});

/** All of a user's own contacts as a file. */
export function ExportSection({ personal }: { readonly personal: PersonalContacts }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const entries = personal.entries();
  const save = (): void => {
    const name = text('personal.export.file');
    const url = URL.createObjectURL(new Blob([writeVcards(entries)], { type: 'text/vcard;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    URL.revokeObjectURL(url);
    announce(text('personal.export.done', { name }));
  };
  return (
    <FormSection name={text('personal.export')}>
      <p className={styles.help}>{text('personal.export.help')}</p>
      <Button
        className={styles.action}
        icon={<ArrowDownload20Regular />}
        disabled={entries.length === 0}
        onClick={save}
      >
        {text('personal.export.do', { count: entries.length })}
      </Button>
    </FormSection>
  );
}
