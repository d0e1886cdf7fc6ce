import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Call20Filled, Warning24Filled } from '@fluentui/react-icons';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import type { EmergencyPolicy } from '../../dialing/emergency-policy';
import { useText } from '../app-root/use-text';

const useStyles = makeStyles({
  dialog: {
    boxSizing: 'border-box',
    width: '440px',
    maxWidth: 'calc(100vw - 32px)',
    padding: tokens.spacingHorizontalXXL,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow64,
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
  },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  icon: { flexShrink: 0, color: tokens.colorStatusDangerForeground1 },
  text: { margin: `${tokens.spacingVerticalM} 0 0`, lineHeight: tokens.lineHeightBase300 },
  note: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXL,
  },
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
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // On neither button: nobody should call for help, or give up on it, by a key pressed too often.
    title.current?.focus();
    // Gives the focus back to where the call was asked for.
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      className={styles.dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 ref={title} id={`${id}-title`} tabIndex={-1} className={styles.title}>
        <Warning24Filled aria-hidden="true" className={styles.icon} />
        <span>{text('emergency.title', { number })}</span>
      </h2>
      <div id={`${id}-text`}>
        <p className={styles.text}>{text(`emergency.${policy}.text`)}</p>
        {note && <p className={mergeClasses(styles.text, styles.note)}>{note}</p>}
      </div>
      <div className={styles.actions}>
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
      </div>
    </dialog>
  );
}
