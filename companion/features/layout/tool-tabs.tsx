import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import type { ShortcutAction } from '../../../shared/shortcuts/shortcut-action';
import { touch } from '../../../shared/ui/controls/breakpoints';
import { CountBadge, type CountOf } from '../../../shared/ui/controls/count-badge';
import { focusWhenThere } from '../../../shared/ui/shortcuts/focus-when-there';
import { ShortcutKey } from '../../../shared/ui/shortcuts/shortcut-key';

const useStyles = makeStyles({
  tabs: { display: 'flex', columnGap: tokens.spacingHorizontalL },
  tab: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '40px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    border: 'none',
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':hover': { borderBottomColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    [touch]: { minHeight: '44px' },
  },
  open: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
    // Forced colours paint every border alike: there the line itself must tell.
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  closed: { '@media (forced-colors: active)': { borderBottomColor: 'Canvas' } },
  icon: { display: 'flex', fontSize: tokens.fontSizeBase500 },
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
}

/**
 * The ways to begin a call, one behind the other. Follows the tabs pattern of the ARIA Authoring
 * Practices with automatic activation. Fluent's own TabList keeps focusable elements out of
 * sight that assistive technology is told to ignore, which accessibility checks reject.
 */
export function ToolTabs({ label, tools }: ToolTabsProps): ReactElement {
  const styles = useStyles();
  const prefix = useId();
  const [openId, setOpenId] = useState(tools[0].id);
  const open = tools.find(({ id }) => id === openId) ?? tools[0];
  const tabId = (id: string) => `${prefix}${id}`;
  const panelId = `${prefix}panel`;

  const move = (event: KeyboardEvent) => {
    const next = neighbour(event.key, tools.indexOf(open), tools.length);
    const tool = next === undefined ? undefined : tools[next];
    if (!tool) return;
    event.preventDefault();
    setOpenId(tool.id);
    document.getElementById(tabId(tool.id))?.focus();
  };

  const reach = (id: string, focus: 'field' | 'tab'): void => {
    setOpenId(id);
    if (focus === 'tab') document.getElementById(tabId(id))?.focus();
    else focusWhenThere(() => document.querySelector(`[aria-labelledby="${tabId(id)}"]`), 'input');
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
      <div role="tablist" aria-label={label} className={styles.tabs} onKeyDown={move}>
        {tools.map((tool) => {
          const selected = tool === open;
          return (
            <button
              key={tool.id}
              id={tabId(tool.id)}
              type="button"
              role="tab"
              aria-selected={selected}
              aria-controls={selected ? panelId : undefined}
              aria-description={tool.badge?.name}
              tabIndex={selected ? 0 : -1}
              className={mergeClasses(styles.tab, selected ? styles.open : styles.closed)}
              onClick={() => {
                setOpenId(tool.id);
              }}
            >
              <span className={styles.icon} aria-hidden>
                {tool.icon}
              </span>
              {tool.label}
              {tool.badge && <CountBadge count={tool.badge.count} />}
            </button>
          );
        })}
      </div>
      <div role="tabpanel" id={panelId} aria-labelledby={tabId(open.id)} className={styles.panel}>
        {open.content}
      </div>
    </>
  );
}

/** Where a key leads from the tab at `index`; undefined for a key that is none of the pattern's. */
function neighbour(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (index + 1) % count;
    case 'ArrowLeft':
      return (index + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
