import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useText } from '../../shared/ui/app-root/use-text';
import { useLoaded } from '../../shared/ui/use-loaded';
import { Notice } from './notice';

const useStyles = makeStyles({
  loading: { margin: 0, padding: tokens.spacingHorizontalL, textAlign: 'center' },
});

export interface FetchedProps<T extends object> {
  /** The same function at every render. */
  readonly load: () => Promise<T>;
  /** What failed, in words, should it fail. */
  readonly failure: string;
  readonly children: (value: T) => ReactNode;
}

/** A part of the window that needs something fetched first; a failure says so and can be tried again. */
export function Fetched<T extends object>(props: FetchedProps<T>): ReactElement {
  const [attempt, setAttempt] = useState(0);
  return (
    <Attempt
      key={attempt}
      {...props}
      onRetry={() => {
        setAttempt(attempt + 1);
      }}
    />
  );
}

function Attempt<T extends object>(props: FetchedProps<T> & { readonly onRetry: () => void }): ReactElement {
  const { load, failure, onRetry, children } = props;
  const styles = useStyles();
  const text = useText();
  const { value, failed } = useLoaded(load, true);
  if (value) return <>{children(value)}</>;
  if (!failed) {
    return (
      <p role="status" className={styles.loading}>
        {text('common.loading')}
      </p>
    );
  }
  return (
    <Notice intent="error" title={failure} action={<Button onClick={onRetry}>{text('common.retry')}</Button>}>
      {text('error.network')}
    </Notice>
  );
}
