import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactNode } from 'react';
import { DialpadPanel, type DialpadPanelProps } from '../../shared/ui/dialpad/dialpad-panel';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  back: { alignSelf: 'flex-start', margin: tokens.spacingHorizontalXS },
});

export interface DialpadPageProps extends Pick<DialpadPanelProps, 'reader' | 'dial'> {
  /** The words of the way back. */
  readonly back: string;
  readonly onBack: () => void;
}

/** The dialpad in the place of a view, until its person goes back. */
export function DialpadPage({ back, onBack, reader, dial }: DialpadPageProps): ReactNode {
  const styles = useStyles();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus();
  }, []);
  return (
    <div
      className={styles.root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onBack();
      }}
    >
      <Button
        ref={button}
        appearance="subtle"
        className={styles.back}
        icon={<ArrowLeft20Regular />}
        onClick={onBack}
      >
        {back}
      </Button>
      <DialpadPanel reader={reader} dial={dial} />
    </div>
  );
}
