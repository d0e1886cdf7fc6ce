import { makeStyles, tokens } from '@fluentui/react-components';
import { CallTransfer20Regular, Dismiss20Regular, History20Regular } from '@fluentui/react-icons';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Call } from '../../call/call';
import type { CallRecord } from '../../call-log/call-record';
import type { ContactSource } from '../../contacts/contact-source';
import type { TransferTarget } from '../../endpoint/command';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { useContactSearch } from '../contacts/use-contact-search';
import { ErrorText } from '../controls/error-text';
import { IconButton } from '../controls/icon-button';
import { PersonAvatar } from '../controls/person-avatar';
import { SearchField } from '../controls/search-field';
import { useHandOnFocus } from '../controls/use-hand-on-focus';
import type { ReadDialInput } from '../dialpad/read-dial-input';
import { partyName, shownParty, targetName } from './party-name';
import { TransferChoice } from './transfer-choice';
import { contactChoices, recentChoices, typedChoice } from './transfer-choices';

/** A result is said when the person has stopped typing for so long, in ms. */
const SAY_AFTER_MS = 700;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  choices: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
});

export interface TransferPanelProps {
  readonly id: string;
  readonly call: Call;
  /** The other conversations of this user. */
  readonly consulted: readonly Call[];
  readonly contacts: ContactSource;
  readonly read: ReadDialInput;
  readonly history: readonly CallRecord[];
  readonly disabled: boolean;
  readonly onTransfer: (to: TransferTarget) => void;
  readonly onClose: () => void;
  /** Where the focus goes when the panel leaves. */
  readonly heir: () => HTMLElement | null;
}

/** Whom to hand a call over to: first whoever has been consulted, then anybody by name or number. */
export function TransferPanel(props: TransferPanelProps): ReactNode {
  const { id, call, consulted, contacts, read, history, disabled, onTransfer, onClose, heir } = props;
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const panel = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const search = useContactSearch(contacts, typed);
  const found = search.text === '' ? [] : contactChoices(search.contacts ?? []);
  const result = read(typed);
  const own = typedChoice(result.ok ? result.target : undefined, found);
  /** Instead of what is found, while nothing is sought. */
  const recent = typed.trim() === '' ? recentChoices(history, [call, ...consulted]) : [];
  const name = nameOf(call);
  const nobody = search.text !== '' && search.contacts !== undefined && found.length === 0 && !own;
  useHandOnFocus(panel, heir);

  function nameOf(other: Call): string {
    const shown = shownParty(other);
    return shown ? partyName(shown) : text('call.concealed');
  }
  const choices = (): HTMLElement[] => [
    ...(panel.current?.querySelectorAll<HTMLElement>('[data-choice]') ?? []),
  ];
  useLayoutEffect(() => {
    const first = panel.current?.querySelector<HTMLElement>('[data-choice], input');
    first?.focus();
  }, []);

  const count = search.text === '' ? undefined : found.length;
  useEffect(() => {
    if (count === undefined) return undefined;
    const timer = setTimeout(() => {
      announce(text('contacts.found', { count }));
    }, SAY_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [count, search.text, announce, text]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    const all = choices();
    const at = all.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape') onClose();
    else if (event.key === 'ArrowDown' && at >= 0) (all[at + 1] ?? all[at])?.focus();
    else if (event.key === 'ArrowUp' && at >= 0) all[Math.max(0, at - 1)]?.focus();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      // One person found is who is meant.
      const [only, ...others] = found;
      if (disabled) return;
      if (result.ok) onTransfer(result.target);
      else if (only && others.length === 0) onTransfer({ kind: 'number', ...only });
      else return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={panel}
      id={id}
      role="group"
      aria-label={text('transfer.panel', { name })}
      className={styles.root}
      onKeyDown={onKeyDown}
    >
      <div className={styles.head}>
        <p className={styles.title}>{text('transfer.panel', { name })}</p>
        <IconButton name={text('common.close')} icon={<Dismiss20Regular />} size="small" onClick={onClose} />
      </div>
      {(call.video.sending || call.video.receiving) && (
        <p className={styles.hint}>{text('transfer.video')}</p>
      )}
      {consulted.length > 0 && (
        <div className={styles.choices}>
          {consulted.map((other) => (
            <TransferChoice
              key={other.id}
              label={text(other.state === 'held' ? 'transfer.to-held' : 'transfer.to-connected', {
                name: nameOf(other),
              })}
              icon={<PersonAvatar name={nameOf(other)} size={32} />}
              outlined
              disabled={disabled}
              onSelect={() => {
                onTransfer({ kind: 'call', callId: other.id });
              }}
            />
          ))}
        </div>
      )}
      <SearchField
        name={text('contacts.search')}
        value={typed}
        onChange={setTyped}
        onLeave={() => {
          // Those found, not the calls above the field.
          choices()[consulted.length]?.focus();
        }}
      />
      {search.error && <ErrorText>{text('contacts.error')}</ErrorText>}
      {nobody && <p className={styles.hint}>{text('contacts.none', { text: search.text })}</p>}
      {recent.length > 0 && (
        <div role="group" aria-label={text('call-log.title')} className={styles.choices}>
          {recent.map((target) => {
            const number = target.kind === 'number' ? target.number : target.uri;
            const person = target.name === undefined ? undefined : { name: target.name, number };
            return (
              <TransferChoice
                key={number}
                label={person ? text('transfer.to-contact', person) : text('transfer.to-typed', { number })}
                person={person}
                icon={<History20Regular />}
                disabled={disabled}
                onSelect={() => {
                  onTransfer(target);
                }}
              />
            );
          })}
        </div>
      )}
      <div className={styles.choices}>
        {own && (
          <TransferChoice
            label={text('transfer.to-typed', { number: targetName(own) })}
            icon={<CallTransfer20Regular />}
            disabled={disabled}
            onSelect={() => {
              onTransfer(own);
            }}
          />
        )}
        {found.map((choice) => (
          <TransferChoice
            key={`${choice.name} ${choice.number}`}
            label={text('transfer.to-contact', { ...choice })}
            person={choice}
            icon={<PersonAvatar name={choice.name} size={32} />}
            disabled={disabled}
            onSelect={() => {
              onTransfer({ kind: 'number', ...choice });
            }}
          />
        ))}
      </div>
    </div>
  );
}
