import { Button, Field, Input, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronUp20Regular } from '@fluentui/react-icons';
import { useEffect, useId, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import type { EnvironmentInfo } from '../../api/session-schema';
import { errorCodeOf } from '../../errors/app-error';
import type { ErrorCode } from '../../errors/error-code';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { touch } from '../controls/breakpoints';
import { ErrorText } from '../controls/error-text';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  toggle: {
    alignSelf: 'flex-start',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})`,
    [touch]: { minHeight: '44px' },
  },
  tall: { minHeight: '40px', [touch]: { minHeight: '44px' } },
  outcome: { margin: 0, color: tokens.colorNeutralForeground2 },
});

type Outcome =
  | { readonly kind: 'found'; readonly count: number }
  | { readonly kind: 'nothing'; readonly text: string }
  | { readonly kind: 'failed'; readonly code: ErrorCode };

export interface FindEnvironmentProps {
  /** Shown at once, because there is nothing else to do here. */
  readonly open: boolean;
  /** Rejects with AppError. */
  readonly discover: (text: string, signal: AbortSignal) => Promise<readonly EnvironmentInfo[]>;
  readonly onFound: (environments: readonly EnvironmentInfo[]) => void;
}

/** Finds environments by a work e-mail address or a web address (requirement A1). */
export function FindEnvironment({ open, discover, onFound }: FindEnvironmentProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const id = useId();
  const [shown, setShown] = useState(open);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const field = useRef<HTMLInputElement>(null);
  const search = useRef<AbortController>(undefined);
  useEffect(() => () => search.current?.abort(), []);

  const say = (said: Outcome): string => {
    if (said.kind === 'failed') return text(`error.${said.code}`);
    return said.kind === 'found'
      ? text('sign-in.find.found', { count: said.count })
      : text('sign-in.find.nothing', { text: said.text });
  };
  const finish = (ended: Outcome): void => {
    setBusy(false);
    setOutcome(ended);
    announce(say(ended), ended.kind === 'found' ? 'polite' : 'assertive');
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const what = typed.trim();
    setTried(true);
    if (busy || what === '') {
      field.current?.focus();
      return;
    }
    const { signal } = (search.current = new AbortController());
    setBusy(true);
    setOutcome(undefined);
    discover(what, signal).then(
      (all) => {
        if (signal.aborted) return;
        finish(all.length === 0 ? { kind: 'nothing', text: what } : { kind: 'found', count: all.length });
        if (all.length > 0) onFound(all);
      },
      (error: unknown) => {
        if (!signal.aborted) finish({ kind: 'failed', code: errorCodeOf(error) });
      },
    );
  };
  const missing = tried && typed.trim() === '' ? { validationMessage: text('sign-in.required') } : {};
  return (
    <div className={styles.root}>
      {!open && (
        <Button
          appearance="transparent"
          className={styles.toggle}
          icon={shown ? <ChevronUp20Regular /> : <ChevronDown20Regular />}
          iconPosition="after"
          aria-expanded={shown}
          aria-controls={id}
          onClick={() => {
            setShown(!shown);
          }}
        >
          {text('sign-in.find')}
        </Button>
      )}
      <form id={id} hidden={!shown} className={shown ? styles.root : undefined} onSubmit={submit} noValidate>
        <Field label={text('sign-in.find.label')} hint={text('sign-in.find.hint')} {...missing}>
          <Input
            ref={field}
            className={styles.tall}
            inputMode="email"
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={254}
            value={typed}
            onChange={(_event, { value }) => {
              setTyped(value);
            }}
          />
        </Field>
        {outcome?.kind === 'found' && <p className={styles.outcome}>{say(outcome)}</p>}
        {outcome && outcome.kind !== 'found' && <ErrorText>{say(outcome)}</ErrorText>}
        <Button
          type="submit"
          className={styles.tall}
          disabledFocusable={busy}
          {...(busy && { icon: <Spinner size="extra-tiny" aria-hidden="true" /> })}
        >
          {text(busy ? 'sign-in.find.busy' : 'sign-in.find.submit')}
        </Button>
      </form>
    </div>
  );
}
