import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import {
  AlertRegular,
  CalendarLtrRegular,
  CallFilled,
  ChatRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { useText } from '../../shared/ui/app-root/use-text';
import type { MessageKey } from '../../shared/i18n/catalogue';

export const places = ['activity', 'chat', 'calendar', 'app'] as const;
/** The app the person looks at; ours is `app`. */
export type Place = (typeof places)[number];

const apps: Readonly<Record<Place, { readonly icon: FluentIcon; readonly name: MessageKey }>> = {
  activity: { icon: AlertRegular, name: 'preview.teams.activity' },
  chat: { icon: ChatRegular, name: 'preview.teams.chat' },
  calendar: { icon: CalendarLtrRegular, name: 'preview.teams.calendar' },
  app: { icon: CallFilled, name: 'common.app-name' },
};

const narrow = '@media (max-width: 639px)';

const useStyles = makeStyles({
  rail: {
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground4,
    ...shorthands.borderRight(tokens.strokeWidthThin, 'solid', tokens.colorNeutralStroke2),
    [narrow]: { order: 1, borderRightStyle: 'none' },
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    [narrow]: { flexDirection: 'row', justifyContent: 'space-around' },
  },
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalXXS,
    width: '76px',
    minHeight: '60px',
    padding: tokens.spacingVerticalXS,
    ...shorthands.border(tokens.strokeWidthThicker, 'solid', 'transparent'),
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase100,
    cursor: 'pointer',
    ':hover': { color: tokens.colorCompoundBrandForeground1Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    color: tokens.colorCompoundBrandForeground1,
    borderLeftColor: tokens.colorCompoundBrandStroke,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export interface AppRailProps {
  readonly place: Place;
  readonly onGo: (place: Place) => void;
}

/** The apps of Teams. Going to another one and back is how a tab is suspended and resumed. */
export function AppRail({ place, onGo }: AppRailProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <nav className={styles.rail} aria-label={text('preview.teams.apps')}>
      <ul className={styles.list}>
        {places.map((one) => {
          const { icon: Icon, name } = apps[one];
          const current = one === place;
          return (
            <li key={one}>
              <button
                type="button"
                className={mergeClasses(styles.item, current && styles.current)}
                aria-current={current ? 'page' : undefined}
                onClick={() => {
                  onGo(one);
                }}
              >
                <Icon fontSize={24} aria-hidden />
                {text(name)}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
