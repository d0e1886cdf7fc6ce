import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Voicemail20Regular } from '@fluentui/react-icons';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { EndpointState } from '../../endpoint/endpoint-state';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { touch } from '../controls/breakpoints';
import { CountBadge } from '../controls/count-badge';
import { useLoaded } from '../use-loaded';
import { loadVoicemail } from './load-voicemail';
import type { VoicemailDialogProps } from './voicemail-dialog';

const useStyles = makeStyles({
  /** For those who listen: what the number on the button says. */
  spoken: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
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
  const announce = useAnnounce();
  const { locale } = useIntl();
  const [open, setOpen] = useState(false);
  const load = useCallback(() => loadVoicemail(locale), [locale]);
  const { value, failed, retry } = useLoaded(load, open);
  useEffect(() => {
    if (open && failed) announce(text('error.network'), 'assertive');
  }, [open, failed, announce, text]);
  const count = voicemail?.unheard ?? 0;
  const name = text(count > 0 ? 'call.voicemail.unheard' : 'call.voicemail', { count });
  return (
    <>
      <span role="status" className={styles.spoken}>
        {count > 0 && name}
      </span>
      {voicemail && (
        <Button
          appearance="subtle"
          className={styles.button}
          icon={<Voicemail20Regular />}
          aria-label={name}
          aria-haspopup="dialog"
          data-hint={name}
          onClick={() => {
            if (failed) retry();
            setOpen(true);
          }}
        >
          {count > 0 && <CountBadge count={count} />}
        </Button>
      )}
      {open && value && (
        <value.MoreTexts texts={value.texts}>
          <value.VoicemailDialog
            {...dialog}
            onClose={() => {
              setOpen(false);
            }}
          />
        </value.MoreTexts>
      )}
    </>
  );
}
