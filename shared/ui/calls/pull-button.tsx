import { Button, makeStyles } from '@fluentui/react-components';
import { PhoneDesktop20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Endpoint } from '../../endpoint/endpoint';
import { useText } from '../app-root/use-text';
import { ErrorText } from '../controls/error-text';
import { useCommand } from '../use-command';

const useStyles = makeStyles({
  root: { display: 'grid' },
  button: { minHeight: '44px' },
});

/** Brings the conversation of this user's other device here, and says why when there is none. */
export function PullButton({ endpoint }: { readonly endpoint: Endpoint }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const { run, isRunning, error } = useCommand(endpoint);
  return (
    <div className={styles.root}>
      <Button
        appearance="subtle"
        className={styles.button}
        icon={<PhoneDesktop20Regular />}
        disabledFocusable={isRunning('pull')}
        onClick={() => {
          run({ kind: 'pull' });
        }}
      >
        {text('call.action.pull')}
      </Button>
      {error && <ErrorText>{text(`error.${error}`)}</ErrorText>}
    </div>
  );
}
