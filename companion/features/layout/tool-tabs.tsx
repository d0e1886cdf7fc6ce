import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState, type ReactElement, type ReactNode } from 'react';
import type { ShortcutAction } from '../../../shared/shortcuts/shortcut-action';
import { TabStrip, tabIds } from '../../../shared/ui/controls/tab-strip';
import type { CountOf } from '../../../shared/ui/controls/count-badge';
import { focusWhenThere } from '../../../shared/ui/shortcuts/focus-when-there';
import { ShortcutKey } from '../../../shared/ui/shortcuts/shortcut-key';

const useStyles = makeStyles({
  panel: { paddingBlock: tokens.spacingVerticalM, ':focus-visible': { outlineStyle: 'none' } },
});

export interface Tool {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactElement;
  readonly content: ReactNode;
  /** What is new in it. */
  readonly badge?: CountOf | undefined;
  /** Opens the tool; the focus goes to its field, or stays at its tab. */
  readonly shortcuts?: readonly { readonly action: ShortcutAction; readonly focus: 'field' | 'tab' }[];
}

export interface ToolTabsProps {
  readonly label: string;
  /** In the order of the tabs; the first is open at the start. */
  readonly tools: readonly [Tool, ...Tool[]];
  /** Calls back with the tool that something asks for from elsewhere. The same function at every render. */
  readonly summons?: ((listener: (id: string) => void) => () => void) | undefined;
}

/** The ways to begin a call, one behind the other. */
export function ToolTabs({ label, tools, summons }: ToolTabsProps): ReactElement {
  const styles = useStyles();
  const prefix = useId();
  const [openId, setOpenId] = useState(tools[0].id);
  const open = tools.find(({ id }) => id === openId) ?? tools[0];
  const ids = tabIds(prefix, open.id);
  useEffect(() => summons?.(setOpenId), [summons]);

  const reach = (id: string, focus: 'field' | 'tab'): void => {
    const { tab } = tabIds(prefix, id);
    setOpenId(id);
    if (focus === 'tab') document.getElementById(tab)?.focus();
    else focusWhenThere(() => document.querySelector(`[aria-labelledby="${tab}"]`), 'input');
  };

  return (
    <>
      {tools.flatMap(({ id, shortcuts = [] }) =>
        shortcuts.map(({ action, focus }) => (
          <ShortcutKey
            key={action}
            action={action}
            onPress={() => {
              reach(id, focus);
            }}
          />
        )),
      )}
      <TabStrip
        name={label}
        tabs={tools.map(({ id, label: name, icon, badge }) => ({ key: id, name, icon, badge }))}
        selected={open.id}
        onSelect={setOpenId}
        id={prefix}
      />
      <div role="tabpanel" id={ids.panel} aria-labelledby={ids.tab} className={styles.panel}>
        {open.content}
      </div>
    </>
  );
}
