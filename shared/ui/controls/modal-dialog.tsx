import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { narrow } from './breakpoints';

const useStyles = makeStyles({
  dialog: {
    boxSizing: 'border-box',
    maxWidth: 'calc(100vw - 24px)',
    maxHeight: 'calc(100vh - 24px)',
    padding: tokens.spacingHorizontalXXL,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow64,
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
    [narrow]: { padding: tokens.spacingHorizontalL },
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
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalM,
    lineHeight: tokens.lineHeightBase300,
    '& p': { margin: 0 },
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXL,
  },
});

export interface ModalDialogProps {
  /** `alertdialog`: a question, which is read out whole. */
  readonly role: 'dialog' | 'alertdialog';
  readonly title: ReactNode;
  /** In pixels, where there is room. */
  readonly width: number;
  /** The focus begins on no button, where none should be pressed by a key pressed too often. */
  readonly startsAtTitle?: boolean;
  readonly actions: ReactNode;
  /** Escape was pressed. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A dialog before everything else, the browser's own: Fluent's, taken away with its whole page, leaves all the
 * rest hidden from assistive technology. Gives the focus back to what had it before.
 */
export function ModalDialog(props: ModalDialogProps): ReactNode {
  const { role, title, width, startsAtTitle = false, actions, onClose, children } = props;
  const styles = useStyles();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    if (startsAtTitle) heading.current?.focus();
    return () => element?.close();
  }, [startsAtTitle]);
  return (
    <dialog
      ref={dialog}
      role={role}
      className={styles.dialog}
      style={{ width }}
      aria-labelledby={`${id}-title`}
      {...(role === 'alertdialog' && { 'aria-describedby': `${id}-content` })}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 ref={heading} id={`${id}-title`} className={styles.title} {...(startsAtTitle && { tabIndex: -1 })}>
        {title}
      </h2>
      <div id={`${id}-content`} className={styles.content}>
        {children}
      </div>
      <div className={styles.actions}>{actions}</div>
    </dialog>
  );
}
