import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { CalendarLtrRegular, MailRegular, type FluentIcon } from '@fluentui/react-icons';
import type { MessageKey } from '../../shared/i18n/catalogue';
import { useText } from '../../shared/ui/app-root/use-text';
import { narrow } from '../../shared/ui/controls/breakpoints';

const modules = ['mail', 'calendar'] as const;
export type Module = (typeof modules)[number];

const looks: Readonly<Record<Module, { readonly icon: FluentIcon; readonly name: MessageKey }>> = {
  mail: { icon: MailRegular, name: 'outlook-preview.mail' },
  calendar: { icon: CalendarLtrRegular, name: 'outlook-preview.calendar' },
};

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
    width: '68px',
    minHeight: '56px',
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

export interface ModuleRailProps {
  readonly module: Module;
  readonly onGo: (module: Module) => void;
}

/** Mail and calendar. */
export function ModuleRail({ module, onGo }: ModuleRailProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <nav className={styles.rail} aria-label={text('outlook-preview.places')}>
      <ul className={styles.list}>
        {modules.map((one) => {
          const { icon: Icon, name } = looks[one];
          return (
            <li key={one}>
              <button
                type="button"
                className={mergeClasses(styles.item, one === module && styles.current)}
                aria-current={one === module ? 'page' : undefined}
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
