import { makeStyles, tokens } from '@fluentui/react-components';
import {
  CalendarLtr20Regular,
  Dialpad20Regular,
  History20Regular,
  People20Regular,
} from '@fluentui/react-icons';
import { useCallback, useEffect, useId, useMemo, useState, type ReactNode } from 'react';
import type { User } from '../../shared/api/session-schema';
import { lastCalled } from '../../shared/call-log/logged-calls';
import { useCallLog } from '../../shared/ui/call-log/use-call-log';
import type { ContactOfRecord } from '../../shared/call-log/contact-of-record';
import { useMissedBadge } from '../../shared/ui/call-log/use-missed-badge';
import { CallList } from '../../shared/ui/calls/call-list';
import { PullButton } from '../../shared/ui/calls/pull-button';
import { IncomingBadge } from '../../shared/ui/incoming-calls/incoming-badge';
import { TabStrip, tabIds } from '../../shared/ui/controls/tab-strip';
import { narrow, wide } from '../../shared/ui/controls/breakpoints';
import { AutoAnswerBadge } from '../../shared/ui/status/auto-answer-badge';
import { AvailabilityBadge } from '../../shared/ui/status/availability-badge';
import { StatusBar } from '../../shared/ui/status/status-bar';
import { VoicemailButton } from '../../shared/ui/voicemail/voicemail-button';
import { useAnnounce } from '../../shared/ui/app-root/announce-context';
import { useText } from '../../shared/ui/app-root/use-text';
import { errorCodeOf } from '../../shared/errors/app-error';
import { focusWhenThere } from '../../shared/ui/shortcuts/focus-when-there';
import { useCallShortcuts } from '../../shared/ui/shortcuts/use-call-shortcuts';
import { useShortcut } from '../../shared/ui/shortcuts/use-shortcut';
import { useDialling } from '../../shared/ui/use-dialling';
import { useEndpoint } from '../../shared/ui/use-endpoint';
import { OwnAvatar } from '../../shared/ui/presence/own-avatar';
import { CompanionLink } from '../../shared/ui/companion/companion-link';
import type { WindowCompanionOpener } from '../../shared/windows/window-companion-opener';
import { useOffer } from '../../shared/ui/companion/use-offer';
import { ContactsPanel } from '../../shared/ui/people/panel/contacts-panel';
import { DialpadPanel } from '../../shared/ui/dialpad/dialpad-panel';
import { MeetingsSection } from '../features/meetings/meetings-section';
import { RecentPanel } from '../features/recent/recent-panel';
import type { Host } from '../host/host';
import type { Desk } from '../session/desk';
import { PageFrame } from './page-frame';
import { mailtoOf } from '../../shared/ui/contacts/mailto';

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    outlineStyle: 'none',
    padding: tokens.spacingHorizontalL,
    [narrow]: { padding: tokens.spacingHorizontalS },
  },
  // The live region in it stays in the page while it is empty, so its distance is its content's.
  notices: { '& > * > :last-child': { marginBottom: tokens.spacingVerticalM } },
  columns: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    gap: tokens.spacingHorizontalL,
    [narrow]: { gap: tokens.spacingVerticalS },
    // The calls come first for whoever listens or uses the keyboard; on a wide page they stand at the side.
    [wide]: { flexDirection: 'row-reverse' },
  },
  calls: {
    // All they need, before anything else: in a low window the rest of the page gives way.
    minHeight: 0,
    overflowY: 'auto',
    ':empty': { display: 'none' },
    [wide]: { flexShrink: 0, width: '380px', padding: '1px' },
  },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    minHeight: 0,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'hidden',
  },
  // On a phone the four tabs need its place, and the bar below says whatever keeps calls from working.
  aside: {
    display: 'inline-flex',
    [narrow]: {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
  hidden: { display: 'none' },
});

type Section = 'contacts' | 'dialpad' | 'recent' | 'meetings';

export interface SignedInViewProps {
  readonly user: User;
  readonly desk: Desk;
  readonly opener: WindowCompanionOpener;
  readonly host: Host;
  /** The page's menu. */
  readonly menu: ReactNode;
  /** What stands in the place of the sections, below the calls, until it is left. */
  readonly page?: ReactNode;
  readonly onLeavePage?: (() => void) | undefined;
  /** Opens what may be chosen about incoming calls. */
  readonly onIncoming: () => void;
}

/** The page of somebody who is signed in: their calls, their contacts, the dialpad. */
export function SignedInView(props: SignedInViewProps): ReactNode {
  const { user, desk, opener, host, menu, page, onLeavePage, onIncoming } = props;
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const id = useId();
  const [section, setSection] = useState<Section>('contacts');
  const [dialpadSeen, setDialpadSeen] = useState(false);
  const { endpoint } = desk;
  const { availability, state } = useEndpoint(endpoint);
  const dialling = useDialling(endpoint);
  const missed = useMissedBadge(desk.callLog);
  const lastDialled = lastCalled(useCallLog(desk.callLog));
  useCallShortcuts(endpoint, dialling.dial, lastDialled);
  const offer = useOffer(opener, availability === 'ready');

  /** None while a page stands in their place. */
  const shown = page === undefined ? section : undefined;
  const open = (key: Section): void => {
    onLeavePage?.();
    if (key === 'dialpad') setDialpadSeen(true);
    setSection(key);
  };
  // What is done with contacts stands beside their list, wherever it was asked for.
  const { task } = desk.people;
  useEffect(
    () =>
      task.watch(() => {
        if (!task.current()) return;
        onLeavePage?.();
        setSection('contacts');
      }),
    [task, onLeavePage],
  );
  const openAt = (key: Section) => () => {
    open(key);
    focusWhenThere(() => document.getElementById(tabIds(id, key).panel), 'input');
  };
  useShortcut('open-dialpad', openAt('dialpad'));
  useShortcut('open-contacts', openAt('contacts'));
  useShortcut('search', openAt('contacts'));

  const tell = useCallback(
    (error: unknown) => {
      announce(text(`error.${errorCodeOf(error)}`), 'assertive');
    },
    [announce, text],
  );
  const transfer = useMemo(
    () => ({
      openContacts: () => Promise.resolve(desk.contacts),
      reader: desk.numbers.reader,
      history: () => desk.callLog.snapshot().log?.records ?? [],
    }),
    [desk],
  );
  const openCompanion = (): void => {
    opener.open().catch(tell);
  };
  const chat = useCallback(
    (email: string) => {
      host.openChat(email).catch(tell);
    },
    [host, tell],
  );
  const mail = useCallback(
    (email: string) => {
      host.openLink(mailtoOf(email)).catch(tell);
    },
    [host, tell],
  );
  const addToContacts = useCallback(
    (who: ContactOfRecord) => {
      desk.people.writeDown(who);
    },
    [desk],
  );
  const openMeetings = useCallback(() => desk.meetings.open((url) => host.openLink(url)), [desk, host]);
  const panel = (
    key: Section,
  ): { id: string; role: 'tabpanel'; 'aria-labelledby': string; hidden: boolean } => ({
    id: tabIds(id, key).panel,
    role: 'tabpanel',
    'aria-labelledby': tabIds(id, key).tab,
    hidden: key !== shown,
  });
  return (
    <PageFrame
      titled={host.kind === 'web'}
      start={
        <TabStrip
          id={id}
          name={text('teams.sections')}
          selected={section}
          onSelect={open}
          tabs={[
            { key: 'contacts', name: text('contacts.title'), icon: <People20Regular /> },
            { key: 'dialpad', name: text('dialpad.title'), icon: <Dialpad20Regular /> },
            { key: 'recent', name: text('call-log.title'), icon: <History20Regular />, badge: missed },
            { key: 'meetings', name: text('teams.meetings'), icon: <CalendarLtr20Regular /> },
          ]}
        />
      }
      end={
        <>
          <IncomingBadge desk={desk.incoming} onOpen={onIncoming} />
          <AutoAnswerBadge on={availability === 'ready' && (state?.autoAnswer ?? false)} />
          <VoicemailButton voicemail={state?.voicemail} desk={desk.voicemail} dial={dialling.dial} />
          <span className={styles.aside}>
            <AvailabilityBadge endpoint={endpoint} />
          </span>
          <OwnAvatar presence={desk.presence} user={user} size={28} />
          {menu}
        </>
      }
    >
      <main tabIndex={-1} className={styles.body}>
        <div className={styles.notices}>
          {offer ? (
            <div>
              <CompanionLink
                offer={offer}
                onFollow={() => {
                  // Not in the same tick: a link that is gone is not followed.
                  setTimeout(() => {
                    opener.withdraw();
                  });
                }}
              />
            </div>
          ) : (
            <StatusBar endpoint={endpoint} onOpenCompanion={openCompanion} />
          )}
        </div>
        <div className={styles.columns}>
          <div className={styles.calls}>
            <CallList endpoint={endpoint} dialling={dialling} transfer={transfer} />
          </div>
          {page !== undefined && <div className={styles.panel}>{page}</div>}
          <section {...panel('contacts')} className={shown === 'contacts' ? styles.panel : styles.hidden}>
            <ContactsPanel
              desk={desk.people}
              colleagues={desk.presence.colleagues}
              reader={desk.numbers.reader}
              formatter={desk.numbers.formatter}
              onBack={host.onBack}
              dial={dialling.dial}
              onChat={chat}
              onEmail={mail}
            />
          </section>
          <section {...panel('dialpad')} className={shown === 'dialpad' ? styles.panel : styles.hidden}>
            {dialpadSeen && (
              <DialpadPanel
                reader={desk.numbers.reader}
                dial={dialling.dial}
                lastDialled={state?.lastDialled ?? lastDialled}
                more={<PullButton endpoint={endpoint} />}
              />
            )}
          </section>
          <section {...panel('recent')} className={shown === 'recent' ? styles.panel : styles.hidden}>
            <RecentPanel
              calls={desk.callLog}
              dial={dialling.dial}
              visible={shown === 'recent'}
              onAddToContacts={addToContacts}
            />
          </section>
          <section {...panel('meetings')} className={shown === 'meetings' ? styles.panel : styles.hidden}>
            <MeetingsSection open={openMeetings} endpoint={endpoint} visible={shown === 'meetings'} />
          </section>
        </div>
      </main>
    </PageFrame>
  );
}
