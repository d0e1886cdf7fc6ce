import { makeStyles, tokens } from '@fluentui/react-components';
import { MailRead32Regular } from '@fluentui/react-icons';
import { useCallback, useId, useMemo, useState, type ReactNode } from 'react';
import { errorCodeOf } from '../../shared/errors/app-error';
import { useAnnounce } from '../../shared/ui/app-root/announce-context';
import { useText } from '../../shared/ui/app-root/use-text';
import { CallList } from '../../shared/ui/calls/call-list';
import { CompanionLink } from '../../shared/ui/companion/companion-link';
import { useOffer } from '../../shared/ui/companion/use-offer';
import { BlankSlate } from '../../shared/ui/controls/blank-slate';
import { TabStrip, tabIds } from '../../shared/ui/controls/tab-strip';
import { AvailabilityBadge } from '../../shared/ui/status/availability-badge';
import { StatusBar } from '../../shared/ui/status/status-bar';
import { useDialling } from '../../shared/ui/use-dialling';
import { useEndpoint } from '../../shared/ui/use-endpoint';
import { openDirectory } from '../session/open-directory';
import type { OutlookHost, PaneView } from '../host/host';
import type { AddInDesk } from '../session/add-in-desk';
import { PaneFrame } from './pane-frame';
import { useItem } from './use-item';
import { ViewPlace } from './view-place';
import { viewsFor } from './views';

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
  },
  notices: { ':empty': { display: 'none' } },
  calls: { flexShrink: 0, maxHeight: '60%', overflowY: 'auto', ':empty': { display: 'none' } },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    flexBasis: 0,
    minHeight: 0,
    overflowY: 'auto',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

export interface DeskViewProps {
  readonly desk: AddInDesk;
  readonly host: OutlookHost;
  /** That the pane was opened for; undefined: the one that fits the item. */
  readonly wanted: PaneView | undefined;
  /** The pane's menu. */
  readonly menu: ReactNode;
  /** Stands in the place of the views. */
  readonly page?: ReactNode;
  readonly onLeavePage: () => void;
}

/** The pane of somebody who is signed in: their calls, and the views that fit the item. */
export function DeskView({ desk, host, wanted, menu, page, onLeavePage }: DeskViewProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const id = useId();
  const { item, turn } = useItem(host);
  const [chosen, setChosen] = useState(wanted);
  const { endpoint, opener } = desk;
  const { availability } = useEndpoint(endpoint);
  const dialling = useDialling(endpoint);
  const offer = useOffer(opener, availability === 'ready');
  const transfer = useMemo(
    () => ({ openContacts: () => openDirectory(desk.client), reader: desk.numbers.reader }),
    [desk],
  );
  const fitting = item ? viewsFor(item.kind) : [];
  const shown = fitting.find(({ view }) => view === chosen) ?? fitting[0];
  const openCompanion = useCallback((): void => {
    opener.open().catch((error: unknown) => {
      announce(text(`error.${errorCodeOf(error)}`), 'assertive');
    });
  }, [opener, announce, text]);
  return (
    <PaneFrame
      start={
        shown && (
          <TabStrip
            id={id}
            name={text('outlook.views')}
            selected={shown.view}
            onSelect={(view) => {
              setChosen(view);
              onLeavePage();
            }}
            tabs={fitting.map(({ view, name, icon }) => ({ key: view, name: text(name), icon }))}
          />
        )
      }
      end={
        <>
          <AvailabilityBadge endpoint={endpoint} />
          {menu}
        </>
      }
    >
      <main className={styles.body}>
        <div className={styles.notices}>
          {offer ? (
            <CompanionLink
              offer={offer}
              onFollow={() => {
                // Not in the same tick: a link that is gone is not followed.
                setTimeout(() => {
                  opener.withdraw();
                });
              }}
            />
          ) : (
            <StatusBar slim endpoint={endpoint} onOpenCompanion={openCompanion} />
          )}
        </div>
        <div className={styles.calls}>
          <CallList endpoint={endpoint} dialling={dialling} transfer={transfer} />
        </div>
        {page !== undefined ? (
          <div className={styles.panel}>{page}</div>
        ) : item && shown ? (
          <section
            className={styles.panel}
            role="tabpanel"
            id={tabIds(id, shown.view).panel}
            aria-labelledby={tabIds(id, shown.view).tab}
          >
            <ViewPlace
              key={`${shown.view} ${String(turn)}`}
              entry={shown}
              desk={desk}
              host={host}
              item={item}
              dial={dialling.dial}
            />
          </section>
        ) : (
          <BlankSlate
            icon={<MailRead32Regular />}
            title={text('outlook.no-item')}
            text={text('outlook.no-item.text')}
          />
        )}
      </main>
    </PaneFrame>
  );
}
