import { Button, Switch, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { bindingsOf } from '../../../shared/shortcuts/bindings';
import { formatCombination } from '../../../shared/shortcuts/format-combination';
import {
  shortcutGroups,
  type ShortcutAction,
  type ShortcutGroup,
} from '../../../shared/shortcuts/shortcut-action';
import { useAnnounce } from '../../../shared/ui/app-root/announce-context';
import { useText } from '../../../shared/ui/app-root/use-text';
import { useShortcuts } from '../../../shared/ui/shortcuts/shortcut-context';
import { useKeyNames } from '../../../shared/ui/shortcuts/use-key-names';
import { narratorPreference } from '../../controls/narrator-preference';
import { Lockable } from '../../controls/lockable';
import { useLock } from '../../controls/use-lock';
import { usePreference } from '../../controls/use-preference';
import type { Preferences } from '../../preferences/preferences';
import { shortcutPreference } from './shortcut-preference';
import { ShortcutRow } from './shortcut-row';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  help: { margin: 0, color: tokens.colorNeutralForeground2 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  rows: { listStyleType: 'none', margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0 },
  end: { alignSelf: 'flex-start' },
});

/** Conferences and the mailbox's number are to come; their keys are kept free for them. */
const notOffered: ReadonlySet<ShortcutAction> = new Set(['merge', 'call-voicemail']);

const groups = Object.keys(shortcutGroups) as ShortcutGroup[];

/** The guide's table of shortcuts, each of which can be changed (requirement U1). */
export function KeyboardSettings({
  preferences,
}: {
  readonly preferences: Preferences;
}): ReactElement | null {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const names = useKeyNames();
  const shortcuts = useShortcuts();
  const [chosen, choose] = usePreference(preferences, shortcutPreference);
  const [narrator, setNarrator] = usePreference(preferences, narratorPreference);
  const narratorLock = useLock(preferences, 'narrator');
  if (!shortcuts) return null;
  const { platform } = shortcuts;
  const change = (action: ShortcutAction, combination: string | null | undefined): void => {
    const others = Object.entries(chosen).filter(([name]) => name !== action);
    const next = Object.fromEntries(combination === undefined ? others : [...others, [action, combination]]);
    choose(next);
    const keys = bindingsOf(next, platform)[action];
    announce(
      text('keyboard.chosen', {
        action: text(`keyboard.action.${action}`),
        keys: keys ? formatCombination(keys, platform, names) : text('keyboard.none'),
      }),
    );
  };
  return (
    <div className={styles.root}>
      <Lockable lock={narratorLock}>
        {(locked) => (
          <Switch
            {...locked}
            checked={narrator}
            label={text('keyboard.narrator')}
            onChange={(_event, { checked }) => {
              setNarrator(checked);
            }}
          />
        )}
      </Lockable>
      <p className={styles.help}>{text('keyboard.help')}</p>
      {groups.map((group) => (
        <section key={group} aria-label={text(`keyboard.group.${group}`)}>
          <h3 className={styles.title}>{text(`keyboard.group.${group}`)}</h3>
          <ul className={styles.rows}>
            {shortcutGroups[group]
              .filter((action) => !notOffered.has(action))
              .map((action) => (
                <ShortcutRow
                  key={action}
                  action={action}
                  shortcuts={shortcuts}
                  changed={action in chosen}
                  onChoose={(combination) => {
                    change(action, combination);
                  }}
                />
              ))}
          </ul>
        </section>
      ))}
      <Button
        className={styles.end}
        disabledFocusable={Object.keys(chosen).length === 0}
        onClick={() => {
          choose({});
          announce(text('keyboard.all-reset'));
        }}
      >
        {text('keyboard.reset-all')}
      </Button>
    </div>
  );
}
