import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import {
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import { IconButton } from '../../../shared/ui/controls/icon-button';
import { TabStrip, tabIds } from '../../../shared/ui/controls/tab-strip';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', flexShrink: 0, rowGap: tokens.spacingVerticalM },
  head: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  tabs: {
    flexShrink: 0,
    overflowX: 'auto',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    // Where they do not fit, they are scrolled to rather than cut to a letter.
    '& [role="tab"]': { flexShrink: 0 },
  },
  panel: { maxWidth: '44rem' },
});

/** One group of things to choose. */
export interface SettingsSection {
  readonly id: string;
  readonly name: string;
  readonly icon: ReactElement;
  readonly content: ReactNode;
}

export interface SettingsPageProps {
  /** In the order of the tabs; the first is open at the start. */
  readonly sections: readonly [SettingsSection, ...SettingsSection[]];
  /** The section that is open at the start, when it is not the first. */
  readonly opensAt?: string | undefined;
  readonly onClose: () => void;
}

/** Everything a person may choose, in the place of the idle window; calls stay above it. Escape leaves it. */
export function SettingsPage({ sections, opensAt, onClose }: SettingsPageProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const [openId, setOpenId] = useState(opensAt ?? sections[0].id);
  const open = sections.find((section) => section.id === openId) ?? sections[0];
  useEffect(() => {
    title.current?.focus();
  }, []);
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  const ids = tabIds(id, open.id);
  return (
    <section className={styles.page} aria-labelledby={`${id}-title`} onKeyDown={leave}>
      <div className={styles.head}>
        <IconButton name={text('settings.back')} icon={<ArrowLeft20Regular />} onClick={onClose} />
        <h2 ref={title} id={`${id}-title`} tabIndex={-1} className={styles.title}>
          {text('settings.title')}
        </h2>
      </div>
      <div className={styles.tabs}>
        <TabStrip
          id={id}
          name={text('settings.title')}
          tabs={sections.map((section) => ({ key: section.id, name: section.name, icon: section.icon }))}
          selected={open.id}
          onSelect={setOpenId}
        />
      </div>
      <div key={open.id} role="tabpanel" id={ids.panel} aria-labelledby={ids.tab} className={styles.panel}>
        {open.content}
      </div>
    </section>
  );
}
