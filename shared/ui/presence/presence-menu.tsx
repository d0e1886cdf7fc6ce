import { makeStyles, tokens } from '@fluentui/react-components';
import { Comment20Regular, Delete20Regular } from '@fluentui/react-icons';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { errorCodeOf } from '../../errors/app-error';
import { presenceChoices, type PresenceChange, type PresenceChoice } from '../../presence/own-presence';
import type { Presence } from '../../presence/presence';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { PresenceMark, presenceWord } from '../contacts/presence-mark';
import { TelephoneMarks } from '../contacts/telephone-marks';
import { ActionMenu } from '../controls/action-menu';
import { touch } from '../controls/breakpoints';
import type { MenuChoice } from '../controls/menu-choice';
import { PersonAvatar } from '../controls/person-avatar';
import { NoteDialog } from './note-dialog';
import type { PresenceDesk } from './presence-desk';

const useStyles = makeStyles({
  root: {
    position: 'relative',
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    [touch]: { minHeight: '44px' },
  },
  // Over the picture, and without a word of its own: the initials are no part of what it is called.
  button: {
    position: 'absolute',
    inset: '-2px',
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    outlineStyle: 'none',
    ':hover': { boxShadow: `0 0 0 2px ${tokens.colorNeutralStroke1}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    [touch]: { borderRadius: tokens.borderRadiusMedium },
  },
  picture: { position: 'relative', display: 'inline-flex' },
  mark: { position: 'absolute', display: 'inline-flex', insetInlineEnd: '-3px', bottom: '-3px' },
  telephone: { position: 'absolute', insetInlineEnd: '-6px', top: '-6px' },
});

/** What the choices are called: automatic comes first, and says what it makes of now. */
const order: readonly PresenceChoice[] = presenceChoices;
const unknown: Presence = { availability: 'offline' };

export interface PresenceMenuProps {
  readonly desk: PresenceDesk;
  readonly user: { readonly displayName: string; readonly extension: string };
  /** Of the picture, in px. */
  readonly size: number;
}

/** One's own picture with one's presence over it; opens one's details and "My presence" (guide, chapter 17). */
export function PresenceMenu({ desk, user, size }: PresenceMenuProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const own = useSyncExternalStore(desk.presence.subscribe, desk.presence.own);
  const [writing, setWriting] = useState(false);
  const [near, setNear] = useState(false);
  const [email, setEmail] = useState<string>();
  const { extension, displayName } = user;
  useEffect(() => {
    if (near) void desk.emailOf(extension).then(setEmail);
  }, [near, desk, extension]);
  const presence = own?.presence ?? unknown;
  const word = text(presenceWord(presence));
  const told = [
    word,
    own?.note,
    ...(presence.telephone ?? []).map((one) => text(`presence.telephone.${one}`)),
  ];
  const name = text('presence.mine-now', { state: told.filter(Boolean).join(', ') });
  const change = async (wanted: PresenceChange, done: string): Promise<void> => {
    try {
      await desk.change(wanted);
      announce(done);
    } catch (error) {
      announce(text(`error.${errorCodeOf(error)}`), 'assertive');
    }
  };
  const wordOf = (choice: PresenceChoice): string =>
    text(choice === 'automatic' ? 'presence.automatic' : `presence.${choice}`);
  const states = order.map((choice): MenuChoice => ({
    key: choice,
    label: wordOf(choice),
    checked: own?.choice === choice,
    ...(choice === 'automatic' && own?.choice === 'automatic'
      ? { detail: text('presence.automatic-now', { state: word }) }
      : {}),
    onSelect: () => {
      void change({ choice }, text('presence.changed', { state: wordOf(choice) }));
    },
  }));
  const notes: readonly MenuChoice[] = [
    {
      key: 'note',
      label: text('presence.note'),
      ...(own?.note ? { detail: own.note } : {}),
      icon: <Comment20Regular />,
      separate: true,
      onSelect: () => {
        setWriting(true);
      },
    },
    ...(own?.note
      ? [
          {
            key: 'no-note',
            label: text('presence.note.remove'),
            icon: <Delete20Regular />,
            onSelect: () => {
              void change({ note: '' }, text('presence.note.removed'));
            },
          },
        ]
      : []),
  ];
  return (
    <>
      <ActionMenu
        name={text('presence.mine')}
        heading={{ name: displayName, detail: [extension, email].filter(Boolean).join(' · ') }}
        choices={[...states, ...notes]}
        button={(menu) => (
          <span className={styles.root}>
            <span className={styles.picture} aria-hidden="true">
              <PersonAvatar name={displayName} size={size} />
              {own && (
                <span className={styles.mark}>
                  <PresenceMark presence={presence} told />
                </span>
              )}
              <TelephoneMarks states={presence.telephone} all={false} className={styles.telephone} />
            </span>
            <button
              type="button"
              className={styles.button}
              aria-label={name}
              data-hint={name}
              {...menu}
              onPointerEnter={() => {
                setNear(true);
                menu.onPointerEnter();
              }}
              onClick={() => {
                setNear(true);
                menu.onClick();
              }}
              onFocus={() => {
                setNear(true);
                menu.onFocus();
              }}
            />
          </span>
        )}
      />
      {writing && (
        <NoteDialog
          note={own?.note ?? ''}
          onSave={(note) => desk.change({ note })}
          onClose={() => {
            setWriting(false);
          }}
        />
      )}
    </>
  );
}
