import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useCallback, useState, useSyncExternalStore } from 'react';
import type { Mailbox, OutlookManifest } from '../../shared/api/preview-mailbox-schema';
import { useText } from '../../shared/ui/app-root/use-text';
import { narrow } from '../../shared/ui/controls/breakpoints';
import type { HostSituation } from '../outlook-host/host-situation';
import type { OpenItem } from '../outlook-host/open-item';
import { ItemWindow } from './item/item-window';
import { CalendarList } from './mailbox/calendar-list';
import { MailboxStore } from './mailbox/mailbox-store';
import { MessageList } from './mailbox/message-list';
import { ModuleRail, type Module } from './module-rail';
import { localeOf, type PageSettings } from './settings/page-settings';
import { SimulationBar } from './settings/simulation-bar';
import type { ChangeSettings } from './settings/use-page-settings';
import { TitleBar } from './title-bar';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100dvh',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  body: { display: 'flex', flexGrow: 1, minHeight: 0, [narrow]: { flexDirection: 'column' } },
  list: {
    width: '320px',
    flexShrink: 0,
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { width: 'auto', flexGrow: 1, minHeight: 0 },
  },
  // On a phone there is room for the list or for the item.
  behind: { [narrow]: { display: 'none' } },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  nothing: { margin: 'auto', padding: tokens.spacingHorizontalXXL, textAlign: 'center' },
});

export interface OutlookPageProps {
  readonly mailbox: Mailbox;
  /** What this Outlook vouches for its user with. Rejects with AppError. */
  readonly vouch: () => Promise<string>;
  /** What the add-in proposes. */
  readonly environment: string | undefined;
  readonly appOrigin: string;
  readonly manifest: OutlookManifest;
  readonly settings: PageSettings;
  readonly onSettings: ChangeSettings;
}

/** An Outlook window: mail or calendar, and the item that is open in it. */
export function OutlookPage(props: OutlookPageProps) {
  const { mailbox, vouch, environment, appOrigin, manifest, settings, onSettings } = props;
  const styles = useStyles();
  const text = useText();
  const [store] = useState(() => new MailboxStore(mailbox));
  const content = useSyncExternalStore(store.subscribe, store.snapshot);
  const [module, setModule] = useState<Module>('mail');
  const [open, setOpen] = useState<OpenItem>();
  const close = useCallback(() => {
    setOpen(undefined);
  }, []);
  const { language } = settings;
  const situation: Omit<HostSituation, 'addInId'> = {
    user: content.user,
    locale: localeOf(language),
    mailbox: settings.mailbox,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    rooms: content.rooms,
    vouch,
    environment,
  };
  return (
    <div className={styles.page}>
      <TitleBar name={content.user.name} />
      <SimulationBar settings={settings} onChange={onSettings} />
      <div className={styles.body}>
        <ModuleRail
          module={module}
          onGo={(next) => {
            if (next !== module) close();
            setModule(next);
          }}
        />
        <nav
          className={mergeClasses(styles.list, open && styles.behind)}
          aria-label={text(module === 'mail' ? 'outlook-preview.inbox' : 'outlook-preview.calendar')}
        >
          {module === 'mail' ? (
            <MessageList
              messages={content.messages}
              current={open?.itemId}
              onOpen={(message) => {
                setOpen(store.openMessage(message));
              }}
            />
          ) : (
            <CalendarList
              appointments={content.appointments}
              calendars={content.calendars}
              current={open?.itemId}
              onOpen={(appointment) => {
                setOpen(store.openAppointment(appointment));
              }}
              onNew={(start, shared) => {
                setOpen(store.newAppointment(start, { shared }));
              }}
            />
          )}
        </nav>
        <main className={mergeClasses(styles.main, !open && styles.behind)}>
          {open ? (
            <ItemWindow
              item={open}
              store={store}
              manifest={manifest}
              appOrigin={appOrigin}
              situation={situation}
              theme={settings.theme === 'default' ? 'light' : 'dark'}
              faults={settings.faults}
              onOpen={setOpen}
              onClose={close}
            />
          ) : (
            <Text as="p" className={styles.nothing}>
              {text('outlook-preview.nothing')}
            </Text>
          )}
        </main>
      </div>
    </div>
  );
}
