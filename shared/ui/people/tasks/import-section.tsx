import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { ArrowUpload20Regular } from '@fluentui/react-icons';
import { useRef, useState, type ReactNode } from 'react';
import { notYetKnown } from '../../../contacts/personal/not-yet-known';
import { personalLimits, type PersonalFields } from '../../../contacts/personal/personal-contact';
import type { PersonalContacts } from '../../../contacts/personal/personal-contacts';
import type { VcardRemark } from '../../../contacts/vcard/vcard-fault';
import { errorCodeOf } from '../../../errors/app-error';
import type { ErrorCode } from '../../../errors/error-code';
import { useAnnounce } from '../../app-root/announce-context';
import { useText } from '../../app-root/use-text';
import { touch } from '../../controls/breakpoints';
import { ErrorText } from '../../controls/error-text';
import { FormSection } from './form-section';
import { ImportPreview } from './import-preview';
import { MAX_FILE_MB, readVcardFile } from './read-vcard-file';

const useStyles = makeStyles({
  help: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  action: { [touch]: { minHeight: '44px' } },
});

/** What was found in a file, and is not kept yet. */
export interface Found {
  readonly file: string;
  readonly fresh: readonly PersonalFields[];
  /** How many are there already. */
  readonly known: number;
  readonly remarks: readonly VcardRemark[];
}

/**
 *   choosing ── file ──> reading ──> found ── import ──> importing ──> done
 *   reading ──> refused;  importing ──> stopped;  all but reading and importing ── file ──> reading
 */
type Step =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'reading'; readonly file: string }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'importing'; readonly done: number; readonly count: number }
  | { readonly kind: 'done'; readonly count: number }
  | { readonly kind: 'stopped'; readonly done: number; readonly count: number; readonly code: ErrorCode };

/** Contacts of a vCard file: read here, shown, and kept only then. */
export function ImportSection({ personal }: { readonly personal: PersonalContacts }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const [step, setStep] = useState<Step>({ kind: 'choosing' });

  const refuse = (why: string): void => {
    setStep({ kind: 'refused', why });
    announce(why, 'assertive');
  };
  const read = async (file: File): Promise<void> => {
    if (file.size > MAX_FILE_MB * 1024 * 1024) {
      refuse(text('personal.import.too-large', { size: MAX_FILE_MB }));
      return;
    }
    setStep({ kind: 'reading', file: file.name });
    try {
      const { contacts, remarks } = await readVcardFile(file);
      if (contacts.length === 0 && remarks.length === 0) {
        refuse(text('personal.import.none', { name: file.name }));
        return;
      }
      const fresh = notYetKnown(contacts, personal.entries());
      const known = contacts.length - fresh.length;
      setStep({ kind: 'found', found: { file: file.name, fresh, known, remarks } });
      announce(text('personal.import.found', { count: fresh.length, name: file.name }));
    } catch {
      refuse(text('personal.import.unreadable'));
    }
  };
  const keep = async (fresh: readonly PersonalFields[]): Promise<void> => {
    const count = fresh.length;
    let done = 0;
    setStep({ kind: 'importing', done, count });
    try {
      await personal.add(fresh, (there) => {
        done = there;
        setStep({ kind: 'importing', done, count });
      });
      setStep({ kind: 'done', count });
      announce(text('personal.import.done', { count }));
    } catch (error) {
      setStep({ kind: 'stopped', done, count, code: errorCodeOf(error) });
      announce(text('personal.import.stopped', { done, count }), 'assertive');
    }
  };

  const room = personalLimits.contacts - personal.entries().length;
  const busy = step.kind === 'reading' || step.kind === 'importing';
  const fresh = step.kind === 'found' ? step.found.fresh.slice(0, room) : [];
  return (
    <FormSection name={text('personal.import')}>
      <p className={styles.help}>{text('personal.import.help')}</p>
      {step.kind === 'reading' && (
        <p className={styles.help}>{text('personal.import.reading', { name: step.file })}</p>
      )}
      {step.kind === 'refused' && <ErrorText>{step.why}</ErrorText>}
      {step.kind === 'found' && <ImportPreview found={step.found} room={room} />}
      {step.kind === 'importing' && (
        <>
          <ProgressBar
            value={step.count === 0 ? 0 : step.done / step.count}
            aria-label={text('personal.import')}
          />
          <p className={styles.help}>
            {text('personal.import.doing', { done: step.done, count: step.count })}
          </p>
        </>
      )}
      {step.kind === 'done' && (
        <p className={styles.help}>{text('personal.import.done', { count: step.count })}</p>
      )}
      {step.kind === 'stopped' && (
        <ErrorText>
          {text('personal.import.stopped', { done: step.done, count: step.count })}{' '}
          {text(`error.${step.code}`)}
        </ErrorText>
      )}
      <div className={styles.actions}>
        {fresh.length > 0 && (
          <Button
            appearance="primary"
            className={styles.action}
            onClick={() => {
              void keep(fresh);
            }}
          >
            {text('personal.import.do', { count: fresh.length })}
          </Button>
        )}
        <Button
          className={styles.action}
          icon={<ArrowUpload20Regular />}
          disabledFocusable={busy}
          onClick={() => {
            if (!busy) input.current?.click();
          }}
        >
          {text(step.kind === 'choosing' ? 'personal.import.choose' : 'personal.import.other')}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        accept=".vcf,.vcard,text/vcard,text/x-vcard"
        hidden
        aria-label={text('personal.import.choose')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void read(file);
          // The same file may be chosen again.
          event.target.value = '';
        }}
      />
    </FormSection>
  );
}
