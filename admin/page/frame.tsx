import { Select, makeStyles, tokens } from '@fluentui/react-components';
import { PeopleCall24Filled, SignOut20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { locales, type Locale } from '../../shared/i18n/locale';
import { useText } from '../../shared/ui/app-root/use-text';
import { narrow, touch } from '../../shared/ui/controls/breakpoints';
import { IconButton } from '../../shared/ui/controls/icon-button';

const useStyles = makeStyles({
  page: { minHeight: '100%', display: 'flex', flexDirection: 'column' },
  scroll: { height: '100%', overflowY: 'auto' },
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}` },
  },
  mark: {
    display: 'flex',
    padding: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    [narrow]: { display: 'none' },
  },
  title: {
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  user: {
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    [narrow]: { display: 'none' },
  },
  control: { minWidth: 'auto', [touch]: { minHeight: '44px' } },
});

export interface FrameProps {
  readonly locale: Locale;
  readonly onLocale: (locale: Locale) => void;
  /** Who is signed in. */
  readonly user?: string | undefined;
  readonly onSignOut?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** What stands above everything: where one is, who one is, and in which language. */
export function Frame({ locale, onLocale, user, onSignOut, children }: FrameProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.scroll}>
      <div className={styles.page}>
        <header className={styles.header}>
          <span className={styles.mark} aria-hidden="true">
            <PeopleCall24Filled />
          </span>
          <h1 className={styles.title}>{text('admin.title')}</h1>
          {user !== undefined && (
            <span className={styles.user}>{text('admin.signed-in', { name: user })}</span>
          )}
          <Select
            className={styles.control}
            aria-label={text('admin.language')}
            value={locale}
            onChange={(_event, { value }) => {
              const chosen = locales.find((one) => one === value);
              if (chosen) onLocale(chosen);
            }}
          >
            {locales.map((one) => (
              <option key={one} value={one}>
                {text(`admin.language.${one}`)}
              </option>
            ))}
          </Select>
          {onSignOut && (
            <IconButton name={text('common.sign-out')} icon={<SignOut20Regular />} onClick={onSignOut} />
          )}
        </header>
        {children}
      </div>
    </div>
  );
}
