import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useText } from '../app-root/use-text';
import { touch } from '../controls/breakpoints';
import type { HistoryFilter } from './history-filters';

const useStyles = makeStyles({
  dialog: {
    boxSizing: 'border-box',
    width: '400px',
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
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: `${tokens.spacingVerticalM} 0 0` },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXL,
  },
  action: { [touch]: { minHeight: '44px' } },
});

export interface ClearDialogProps {
  /** What is shown, and goes. */
  readonly filter: HistoryFilter;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** Asks before many records go (guide, chapter 3, "Suppression de l'intégralité de l'historique d'appels"). */
export function ClearDialog({ filter, onDelete, onClose }: ClearDialogProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Gives the focus back to the button that asked.
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
      <h2 id={`${id}-title`} className={styles.title}>
        {filter === 'all'
          ? text('call-log.delete-all.question')
          : text('call-log.delete-kind.question', { kind: filter })}
      </h2>
      <p id={`${id}-text`} className={styles.text}>
        {text(filter === 'all' ? 'call-log.delete-all.text' : 'call-log.delete-kind.text')}
      </p>
      <div className={styles.actions}>
        <Button className={styles.action} onClick={onClose}>
          {text('common.cancel')}
        </Button>
        <Button appearance="primary" className={styles.action} icon={<Delete20Regular />} onClick={onDelete}>
          {text('common.delete')}
        </Button>
      </div>
    </dialog>
  );
}
