import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRedo20Regular, Backspace20Regular, Call20Filled, Video20Regular } from '@fluentui/react-icons';
import { useId, useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { DialInputError } from '../../dialing/dial-input-error';
import type { DialTarget } from '../../dialing/dial-target';
import type { MediaKind } from '../../endpoint/command';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { targetName } from '../calls/party-name';
import { touch } from '../controls/breakpoints';
import { ErrorText } from '../controls/error-text';
import { IconButton } from '../controls/icon-button';
import { useShortcutKeys } from '../shortcuts/use-shortcut-keys';
import type { Dial } from '../use-dialling';
import { KeyGrid } from './key-grid';
import { digitOf } from './keys';
import type { ReadDialInput } from './read-dial-input';
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
  calls: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingVerticalS },
  call: { minWidth: 0, minHeight: '44px' },
  redial: { gridColumn: '1 / -1', minHeight: '44px' },
});

export interface DialpadProps {
  readonly read: ReadDialInput;
  readonly dial: Dial;
  /** What Redial dials; it rests while nothing is remembered (requirement T5). */
  readonly lastDialled?: DialTarget | undefined;
}

/** A telephone's keys and a field to type or paste into. */
export function Dialpad({ read, dial, lastDialled }: DialpadProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const { input, text: typed, set, insert, remove } = useEditedField();
  const [error, setError] = useState<DialInputError>();
  const errorId = useId();
  const redialKeys = useShortcutKeys('redial');

  const edit = (change: () => void): void => {
    setError(undefined);
    change();
  };
  const call = (media: MediaKind): void => {
    const result = read(typed);
    if (result.ok) {
      dial(result.target, media);
      set('');
      return;
    }
    setError(result.code);
    announce(text(`dial.error.${result.code}`), 'assertive');
    if (result.code !== 'empty') input.current?.focus();
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
          aria-describedby={error ? errorId : undefined}
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
          {error && <ErrorText id={errorId}>{text(`dial.error.${error}`)}</ErrorText>}
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
        <Button
          appearance="subtle"
          className={styles.redial}
          icon={<ArrowRedo20Regular />}
          disabled={!lastDialled}
          aria-description={lastDialled && targetName(lastDialled)}
          aria-keyshortcuts={redialKeys?.aria}
          data-hint={redialKeys?.hint(text('call.action.redial'))}
          onClick={() => {
            if (lastDialled) dial(lastDialled, 'audio');
          }}
        >
          {text('call.action.redial')}
          {lastDialled && <LastDialled target={lastDialled} />}
        </Button>
      </div>
    </div>
  );
}

const useLastStyles = makeStyles({
  root: {
    marginInlineStart: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

/** Whom Redial would call: for eyes, and as the button's description, so that its name stays short. */
function LastDialled({ target }: { readonly target: DialTarget }): ReactNode {
  const styles = useLastStyles();
  return (
    <bdi aria-hidden="true" className={styles.root}>
      {targetName(target)}
    </bdi>
  );
}
