import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Call20Filled, Warning24Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { EmergencyPolicy } from '../../dialing/emergency-policy';
import { useText } from '../app-root/use-text';
import { ModalDialog } from '../controls/modal-dialog';

const useStyles = makeStyles({
  icon: { flexShrink: 0, color: tokens.colorStatusDangerForeground1 },
  note: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  action: { flexGrow: 1, minHeight: '48px' },
  call: {
    backgroundColor: tokens.colorStatusDangerBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': {
      backgroundColor: tokens.colorStatusDangerBackground3Hover,
      color: tokens.colorNeutralForegroundOnBrand,
    },
    ':hover:active': {
      backgroundColor: tokens.colorStatusDangerBackground3Pressed,
      color: tokens.colorNeutralForegroundOnBrand,
    },
  },
});

export interface EmergencyDialogProps {
  readonly number: string;
  readonly policy: EmergencyPolicy;
  /** The administrator's own words. */
  readonly note?: string | undefined;
  /** Calls all the same; only where the policy is to warn. */
  readonly onCall: () => void;
  readonly onClose: () => void;
}

/**
 * What to know before a call for help from a window (guide, chapter 3), and what can be done: one
 * click, or Tab and Enter. It comes with the page and not later: the network may be what is on fire.
 */
export function EmergencyDialog(props: EmergencyDialogProps): ReactNode {
  const { number, policy, note, onCall, onClose } = props;
  const styles = useStyles();
  const text = useText();
  return (
    <ModalDialog
      role="alertdialog"
      width={440}
      // Nobody should call for help, or give up on it, by a key pressed too often.
      startsAtTitle
      title={
        <>
          <Warning24Filled aria-hidden="true" className={styles.icon} />
          <span>{text('emergency.title', { number })}</span>
        </>
      }
      actions={
        <>
          {policy === 'warn' && (
            <Button
              appearance="primary"
              className={mergeClasses(styles.action, styles.call)}
              icon={<Call20Filled />}
              onClick={onCall}
            >
              {text('emergency.warn.call', { number })}
            </Button>
          )}
          {policy === 'native' && (
            <Button
              as="a"
              href={`tel:${number}`}
              appearance="primary"
              className={mergeClasses(styles.action, styles.call)}
              icon={<Call20Filled />}
              onClick={onClose}
            >
              {text('emergency.native.call', { number })}
            </Button>
          )}
          <Button className={styles.action} onClick={onClose}>
            {text(policy === 'refuse' ? 'common.close' : 'common.cancel')}
          </Button>
        </>
      }
      onClose={onClose}
    >
      <p>{text(`emergency.${policy}.text`)}</p>
      {note && <p className={styles.note}>{note}</p>}
    </ModalDialog>
  );
}
