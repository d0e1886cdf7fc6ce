import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { useText } from '../../shared/ui/app-root/use-text';
import { ErrorText } from '../../shared/ui/controls/error-text';
import type { ToWorker } from '../messages/message';
import { useStored } from '../parts/use-stored';
import { environment } from '../worker/environment';
import { usePairing, type PairingStage } from './use-pairing';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  text: { margin: 0 },
  code: {
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    letterSpacing: '0.15em',
  },
  waiting: { justifyContent: 'start' },
  action: { justifySelf: 'start' },
});

/** Who is signed in, and how to change that. */
export function AccountSection({ className }: { readonly className: string }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const title = useId();
  const known = useStored(environment);
  const [stage, begin] = usePairing();
  const user = known?.value?.user;
  return (
    <section className={className} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        {text('extension.options.account')}
      </h2>
      {user === undefined ? (
        <SignedOut stage={stage} onBegin={begin} />
      ) : (
        <>
          <p className={styles.text} role="status">
            {text('extension.popup.signed-in', { name: user })}
          </p>
          <Button
            className={styles.action}
            onClick={() => {
              const message: ToWorker = { type: 'sign-out' };
              void chrome.runtime.sendMessage(message);
            }}
          >
            {text('common.sign-out')}
          </Button>
        </>
      )}
    </section>
  );
}

interface SignedOutProps {
  readonly stage: PairingStage;
  readonly onBegin: () => void;
}

function SignedOut({ stage, onBegin }: SignedOutProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const label = useId();
  return (
    <>
      <p className={styles.text}>{text('extension.options.account.help')}</p>
      {stage.kind === 'waiting' && (
        <div role="status">
          <p id={label} className={styles.text}>
            {text('extension.options.code')}
          </p>
          <p className={styles.code} aria-labelledby={label}>
            {stage.pairing.code}
          </p>
          <Spinner
            className={styles.waiting}
            size="tiny"
            label={text('extension.options.waiting')}
            labelPosition="after"
          />
        </div>
      )}
      <div role="alert">
        {stage.kind === 'none' && stage.failure && <ErrorText>{text(`error.${stage.failure}`)}</ErrorText>}
      </div>
      <Button
        className={styles.action}
        appearance={stage.kind === 'none' ? 'primary' : 'secondary'}
        disabled={stage.kind === 'beginning'}
        onClick={onBegin}
      >
        {text(stage.kind === 'waiting' ? 'extension.options.open-again' : 'extension.popup.sign-in')}
      </Button>
    </>
  );
}
