import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Call20Regular, Video20Regular } from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';
import type { Contact, ContactNumber } from '../../contacts/contact';
import type { MediaKind } from '../../endpoint/command';
import { useText } from '../app-root/use-text';
import { IconButton } from '../controls/icon-button';
import { callNumber, type ContactActions } from './contact-actions';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '52px',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  label: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  number: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  used: { fontWeight: tokens.fontWeightSemibold },
});

export interface NumberLineProps extends Pick<ContactActions, 'dial' | 'extras'> {
  readonly contact: Contact;
  readonly number: ContactNumber;
  /** As people read it. */
  readonly written: string;
  /** The one used last, where there are several. */
  readonly lastUsed: boolean;
}

const media: readonly MediaKind[] = ['audio', 'video'];
const icons = { audio: <Call20Regular />, video: <Video20Regular /> };

/** One number of a contact: what it is for, where it comes from, and the ways to call it. */
export function NumberLine({ contact, number, written, lastUsed, ...way }: NumberLineProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const id = useId();
  const label = [
    text(`contacts.number.${number.kind}`),
    text(`people.origin.${number.origin ?? contact.origin}`),
    ...(lastUsed ? [text('people.last-used')] : []),
  ].join(' · ');
  const tones = number.postDial?.replace(/[,;]+/g, ' · ');
  return (
    <div role="group" aria-labelledby={id} className={styles.root}>
      <span id={id} className={styles.words}>
        <span className={styles.label}>{label}</span>{' '}
        <bdi className={mergeClasses(styles.number, lastUsed && styles.used)}>
          {written}
          {tones}
        </bdi>
      </span>
      {media.map((kind) => (
        <IconButton
          key={kind}
          name={text(kind === 'video' ? 'call.action.video-call' : 'call.action.audio-call')}
          icon={icons[kind]}
          onClick={() => {
            callNumber(contact, number, kind, way);
          }}
        />
      ))}
    </div>
  );
}
