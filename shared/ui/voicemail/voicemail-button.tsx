import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Voicemail20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { EndpointState } from '../../endpoint/endpoint-state';
import { useText } from '../app-root/use-text';
import { touch } from '../controls/breakpoints';
import { CountBadge } from '../controls/count-badge';
import type { VoicemailDialogProps } from './voicemail-dialog';

const VoicemailDialog = lazy(async () => ({
  default: (await import('./voicemail-dialog')).VoicemailDialog,
}));

const useStyles = makeStyles({
  root: { display: 'inline-flex', ':empty': { display: 'none' } },
  button: {
    minWidth: 'auto',
    columnGap: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalXS,
    [touch]: { minWidth: '44px', minHeight: '44px' },
  },
});

export interface VoicemailButtonProps extends Omit<VoicemailDialogProps, 'onClose'> {
  /** What the PBX announces (RFC 3842); absent while it says nothing. */
  readonly voicemail: EndpointState['voicemail'];
}

/** How many voice messages nobody has heard yet, and the way to all of them. A change is spoken. */
export function VoicemailButton({ voicemail, ...dialog }: VoicemailButtonProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const [open, setOpen] = useState(false);
  const count = voicemail?.unheard ?? 0;
  const name = count > 0 ? text('call.voicemail.unheard', { count }) : text('voicemail.title');
  return (
    <>
      <span role="status" className={styles.root}>
        {voicemail && (
          <Button
            appearance="subtle"
            className={styles.button}
            icon={<Voicemail20Regular />}
            aria-label={name}
            aria-haspopup="dialog"
            data-hint={name}
            onClick={() => {
              setOpen(true);
            }}
          >
            {count > 0 && <CountBadge count={count} />}
          </Button>
        )}
      </span>
      {open && (
        <Suspense>
          <VoicemailDialog
            {...dialog}
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
