import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular, SaveRegular, SendRegular } from '@fluentui/react-icons';
import { useSyncExternalStore } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import { narrow } from '../../../shared/ui/controls/breakpoints';
import { AddInPane } from '../add-in/add-in-pane';
import { CommandsFrame } from '../add-in/commands-frame';
import { RibbonBar } from '../add-in/ribbon-bar';
import { useAddIn } from '../add-in/use-add-in';
import { WindowNotices } from '../add-in/window-notices';
import { AppointmentForm } from './appointment-form';
import { ItemBars } from './item-bars';
import type { ItemWindowProps } from './item-window-props';
import { ReadingPane } from './reading-pane';

const useStyles = makeStyles({
  window: { display: 'flex', flexGrow: 1, minHeight: 0, minWidth: 0, position: 'relative' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: tokens.spacingVerticalXS,
    flexShrink: 0,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  end: { marginInlineStart: 'auto' },
  // A pane on a phone takes the whole window.
  behind: { [narrow]: { display: 'none' } },
});

/** An item, the buttons an add-in puts above it, and its pane beside it. */
export function ItemWindow(props: ItemWindowProps) {
  const { item, store, onOpen, onClose } = props;
  const { locale, mailbox } = props.situation;
  const styles = useStyles();
  const text = useText();
  const content = useSyncExternalStore(item.subscribe, item.snapshot);
  const addIn = useAddIn(props);
  const send = (): void => {
    item.save();
    onClose();
  };
  return (
    <div className={styles.window}>
      <section
        className={mergeClasses(styles.item, addIn.pane && styles.behind)}
        aria-label={text('outlook-preview.item')}
      >
        <div className={styles.bar} role="group" aria-label={text('outlook-preview.actions')}>
          {item.composed && (
            <>
              <Button
                appearance="primary"
                icon={<SendRegular />}
                onClick={() => {
                  void addIn.beforeSend().then((allowed) => {
                    if (allowed) send();
                  });
                }}
              >
                {text('outlook-preview.send')}
              </Button>
              <Button
                appearance="subtle"
                icon={<SaveRegular />}
                onClick={() => {
                  item.save();
                }}
              >
                {text('outlook-preview.save')}
              </Button>
            </>
          )}
          <RibbonBar
            ribbon={addIn.ribbon}
            busy={addIn.busy}
            open={addIn.pane?.button.id}
            onPress={addIn.press}
          />
          <Button
            className={styles.end}
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={text('outlook-preview.close')}
            onClick={onClose}
          />
        </div>
        <WindowNotices notices={addIn.notices} onDismiss={addIn.dismiss} onSendAnyway={send} />
        <ItemBars item={item} notifications={content.notifications} />
        {item.composed ? (
          <AppointmentForm item={item} content={content} store={store} onOpen={onOpen} />
        ) : (
          <ReadingPane item={item} content={content} />
        )}
      </section>
      {addIn.commands && <CommandsFrame key={item.key} {...addIn.commands} />}
      {addIn.pane && (
        <AddInPane
          key={`${addIn.pane.button.id} ${locale} ${String(mailbox)}`}
          {...addIn.pane}
          onPin={addIn.pin}
          onClose={addIn.closePane}
        />
      )}
    </div>
  );
}
