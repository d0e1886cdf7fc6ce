import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { Backspace20Regular, Call20Filled, Video20Regular } from '@fluentui/react-icons';
import { useId, useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { DialTarget } from '../../dialing/dial-target';
import type { MediaKind } from '../../endpoint/command';
import { useAnnounce } from '../app-root/announce-context';
import { useText, type TextOf } from '../app-root/use-text';
import { targetName } from '../calls/party-name';
import { touch } from '../controls/breakpoints';
import { ErrorText } from '../controls/error-text';
import { IconButton } from '../controls/icon-button';
import type { Dial } from '../use-dialling';
import { ClipboardButton } from './clipboard-button';
import { KeyGrid } from './key-grid';
import { digitOf } from './keys';
import type { ClipboardNumber, ClipboardProblem } from './read-clipboard';
import type { ReadDialInput } from './read-dial-input';
import { RedialButton } from './redial-button';
import { useEditedField } from './use-edited-field';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    width: '100%',
    maxWidth: '320px',
    margin: '0 auto',
  },
  field: {
    width: '100%',
    minHeight: '48px',
    fontSize: tokens.fontSizeBase500,
    '& input': {
      textAlign: 'center',
      fontVariantNumeric: 'tabular-nums',
      '::placeholder': { fontSize: tokens.fontSizeBase300 },
    },
  },
  delete: { [touch]: { minWidth: '44px', minHeight: '44px' } },
  error: { minHeight: tokens.lineHeightBase200 },
  found: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  calls: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingVerticalS },
  call: { minWidth: 0, minHeight: '44px' },
  wide: { gridColumn: '1 / -1', minHeight: '44px' },
});

export interface DialpadProps {
  readonly read: ReadDialInput;
  readonly dial: Dial;
  /** What Redial dials; it rests while nothing is remembered (requirement T5). */
  readonly lastDialled?: DialTarget | undefined;
  /** Below the buttons: what else begins a call. */
  readonly more?: ReactNode;
}

/** A telephone's keys and a field to type or paste into. */
export function Dialpad({ read, dial, lastDialled, more }: DialpadProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const { input, text: typed, set, insert, remove } = useEditedField();
  const [error, setError] = useState<ClipboardProblem>();
  const [found, setFound] = useState<DialTarget>();
  const noteId = useId();

  const edit = (change: () => void): void => {
    setError(undefined);
    setFound(undefined);
    change();
  };
  const complain = (problem: ClipboardProblem): void => {
    setFound(undefined);
    setError(problem);
    announce(problemText(text, problem), 'assertive');
  };
  const call = (media: MediaKind): void => {
    const result = read(typed);
    if (result.ok) {
      setFound(undefined);
      dial(result.target, media);
      set('');
      return;
    }
    complain(result.code);
    if (result.code !== 'empty') input.current?.focus();
  };
  const take = (number: ClipboardNumber): void => {
    if (!number.ok) {
      complain(number.problem);
      return;
    }
    edit(() => {
      set(number.text);
    });
    setFound(number.target);
    announce(text('dialpad.clipboard.found', { number: targetName(number.target) }));
  };
  const inField = (target: EventTarget): boolean => target === input.current;
  const type = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (inField(event.target)) {
      if (event.key === 'Enter' && !event.nativeEvent.isComposing) call('audio');
      return;
    }
    const digit = event.key === '+' ? '+' : digitOf(event.key);
    if (digit !== undefined)
      edit(() => {
        insert(digit);
      });
    else if (event.key === 'Backspace') edit(remove);
    else return;
    event.preventDefault();
  };
  const paste = (event: ClipboardEvent): void => {
    if (inField(event.target)) return;
    event.preventDefault();
    edit(() => {
      insert(event.clipboardData.getData('text/plain').trim());
    });
  };
  return (
    <div className={styles.root} onKeyDown={type} onPaste={paste}>
      <div>
        <Input
          ref={input}
          className={styles.field}
          size="large"
          inputMode="tel"
          autoComplete="off"
          spellCheck={false}
          aria-label={text('contacts.search')}
          aria-invalid={error !== undefined}
          aria-describedby={error || found ? noteId : undefined}
          placeholder={text('contacts.search')}
          value={typed}
          onChange={(_event, { value }) => {
            edit(() => {
              set(value);
            });
          }}
          contentAfter={
            <IconButton
              className={styles.delete}
              name={text('call.action.delete-digit')}
              icon={<Backspace20Regular />}
              disabledFocusable={typed === ''}
              onClick={() => {
                edit(remove);
              }}
            />
          }
        />
        <div className={styles.error}>
          {error && <ErrorText id={noteId}>{problemText(text, error)}</ErrorText>}
          {found && (
            <p id={noteId} className={styles.found}>
              {text('dialpad.clipboard.found', { number: targetName(found) })}
            </p>
          )}
        </div>
      </div>
      <KeyGrid
        plus
        onKey={(digit) => {
          edit(() => {
            insert(digit);
          });
        }}
      />
      <div className={styles.calls}>
        <Button
          appearance="primary"
          className={styles.call}
          icon={<Call20Filled />}
          onClick={() => {
            call('audio');
          }}
        >
          {text('call.action.audio-call')}
        </Button>
        <Button
          className={styles.call}
          icon={<Video20Regular />}
          onClick={() => {
            call('video');
          }}
        >
          {text('call.action.video-call')}
        </Button>
        <RedialButton className={styles.wide} lastDialled={lastDialled} dial={dial} />
        <ClipboardButton className={styles.wide} read={read} onRead={take} />
      </div>
      {more}
    </div>
  );
}

function problemText(text: TextOf, problem: ClipboardProblem): string {
  if (problem === 'denied') return text('dialpad.clipboard.denied');
  return text(problem === 'clipboard-empty' ? 'dialpad.clipboard.empty' : `dial.error.${problem}`);
}
