import { makeStyles, shorthands, Text, ToggleButton, Button, tokens } from '@fluentui/react-components';
import { DismissRegular, PinFilled, PinRegular } from '@fluentui/react-icons';
import { useText } from '../../../shared/ui/app-root/use-text';
import { narrow } from '../../../shared/ui/controls/breakpoints';
import type { AddInPage } from './add-in-page';
import { sandbox } from './commands-frame';
import type { RibbonButton } from './manifest-ribbon';
import { useAddInFrame } from './use-add-in-frame';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    width: '340px',
    flexShrink: 0,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.borderLeft(tokens.strokeWidthThin, 'solid', tokens.colorNeutralStroke2),
    [narrow]: { width: '100%', borderLeftStyle: 'none' },
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  title: { flexGrow: 1, minWidth: 0 },
  frame: { flexGrow: 1, minHeight: 0, width: '100%', ...shorthands.borderStyle('none') },
});

export interface OpenPane {
  readonly button: RibbonButton;
  readonly pinned: boolean;
  readonly page: AddInPage;
  /** Of the add-in. */
  readonly title: string;
}

export interface AddInPaneProps extends OpenPane {
  readonly onPin: () => void;
  readonly onClose: () => void;
}

/** The pane beside an item; pinned, it stays for the next message. */
export function AddInPane({ button, pinned, page, title, onPin, onClose }: AddInPaneProps) {
  const styles = useStyles();
  const text = useText();
  const { frame, name, src } = useAddInFrame(page);
  return (
    <aside className={styles.pane} aria-label={text('outlook-preview.pane')}>
      <div className={styles.head}>
        <Text as="h2" weight="semibold" className={styles.title} truncate wrap={false}>
          {title}
        </Text>
        {button.action.kind === 'pane' && button.action.pinnable && (
          <ToggleButton
            appearance="subtle"
            size="small"
            checked={pinned}
            icon={pinned ? <PinFilled /> : <PinRegular />}
            aria-label={text('outlook-preview.pane.pin')}
            onClick={onPin}
          />
        )}
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={text('outlook-preview.pane.close')}
          onClick={onClose}
        />
      </div>
      <iframe
        ref={frame}
        className={styles.frame}
        name={name}
        src={src}
        title={title}
        sandbox={sandbox}
        allow="clipboard-write"
      />
    </aside>
  );
}
