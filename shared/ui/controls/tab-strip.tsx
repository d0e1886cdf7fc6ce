import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { narrow } from './breakpoints';
import { CountBadge, type CountOf } from './count-badge';

/** The place of the strip is as narrow as a phone: the side of a wide window. */
const slender = '@container (max-width: 420px)';
/** Four words of any language do not stand there at their size. */
const tight = '@container (max-width: 320px)';

const useStyles = makeStyles({
  strip: {
    display: 'flex',
    alignSelf: 'stretch',
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
    [slender]: { overflowX: 'auto', scrollbarWidth: 'none' },
    [tight]: { gap: tokens.spacingHorizontalXXS },
  },
  tab: {
    position: 'relative',
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalSNudge,
    minHeight: '44px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorTransparentBackground,
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    outlineStyle: 'none',
    whiteSpace: 'nowrap',
    '::after': {
      content: '""',
      position: 'absolute',
      insetInline: tokens.spacingHorizontalM,
      bottom: 0,
      height: tokens.strokeWidthThick,
      borderRadius: tokens.borderRadiusCircular,
    },
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':hover::after': { backgroundColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    minWidth: 0,
    [narrow]: {
      padding: `0 ${tokens.spacingHorizontalS}`,
      '::after': { insetInline: tokens.spacingHorizontalS },
    },
    // Long words break a line before they are cut.
    [slender]: {
      padding: `0 ${tokens.spacingHorizontalSNudge}`,
      '::after': { insetInline: tokens.spacingHorizontalSNudge },
      minWidth: 'min-content',
      whiteSpace: 'normal',
      lineHeight: tokens.lineHeightBase200,
    },
    [tight]: { padding: `0 ${tokens.spacingHorizontalXS}`, fontSize: tokens.fontSizeBase200 },
  },
  icon: {
    display: 'inline-flex',
    flexShrink: 0,
    [narrow]: { display: 'none' },
    [slender]: { display: 'none' },
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis' },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': { backgroundColor: tokens.colorCompoundBrandStroke },
    ':hover::after': { backgroundColor: tokens.colorCompoundBrandStrokeHover },
    // Forced colours paint every background alike: there the line itself must tell.
    '@media (forced-colors: active)': {
      '::after': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
      ':hover::after': { backgroundColor: 'Highlight' },
    },
  },
});

export interface TabItem<Key extends string> {
  readonly key: Key;
  readonly name: string;
  readonly icon?: ReactElement;
  /** What is new behind it. */
  readonly badge?: CountOf | undefined;
}

export interface TabStripProps<Key extends string> {
  readonly name: string;
  readonly tabs: readonly TabItem<Key>[];
  readonly selected: Key;
  readonly onSelect: (key: Key) => void;
  /** Begins the ids by which tabs and panels know each other: see `tabIds`. */
  readonly id: string;
}

/** The ids of a tab and of the panel it opens. */
export function tabIds(id: string, key: string): { readonly tab: string; readonly panel: string } {
  return { tab: `${id}-tab-${key}`, panel: `${id}-panel-${key}` };
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * Tabs with an underline, one stop of the Tab key; arrows choose (ARIA Authoring Practices, "Tabs").
 * Fluent's own TabList keeps focusable elements out of sight that assistive technology is told to
 * ignore, which accessibility checks reject.
 */
export function TabStrip<Key extends string>(props: TabStripProps<Key>): ReactNode {
  const { name, tabs, selected, onSelect, id } = props;
  const styles = useStyles();
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A strip that is too long for its page is scrolled: what is chosen is in sight.
    strip.current
      ?.querySelector('[aria-selected="true"]')
      ?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [selected]);
  const move = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ key }) => key === selected);
    const step = steps[event.key];
    const ends: Readonly<Record<string, number>> = { Home: 0, End: tabs.length - 1 };
    const next = step === undefined ? ends[event.key] : (at + step + tabs.length) % tabs.length;
    const tab = next === undefined ? undefined : tabs[next];
    if (next === undefined || !tab) return;
    event.preventDefault();
    onSelect(tab.key);
    strip.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div ref={strip} role="tablist" aria-label={name} className={styles.strip} onKeyDown={move}>
      {tabs.map(({ key, name: tabName, icon, badge }) => {
        const chosen = key === selected;
        const ids = tabIds(id, key);
        return (
          <button
            key={key}
            type="button"
            role="tab"
            id={ids.tab}
            aria-selected={chosen}
            aria-controls={ids.panel}
            aria-description={badge?.name}
            tabIndex={chosen ? 0 : -1}
            className={mergeClasses(styles.tab, chosen && styles.selected)}
            onClick={() => {
              onSelect(key);
            }}
          >
            {icon && (
              <span className={styles.icon} aria-hidden>
                {icon}
              </span>
            )}
            <span className={styles.name}>{tabName}</span>
            {badge && <CountBadge count={badge.count} />}
          </button>
        );
      })}
    </div>
  );
}
