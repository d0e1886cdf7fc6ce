import { makeStyles, tokens } from '@fluentui/react-components';
import {
  BookContacts20Regular,
  Box20Regular,
  Dialpad20Regular,
  ClipboardTextLtr20Regular,
  DocumentText20Regular,
  HeartPulse20Regular,
  PeopleAudience20Regular,
  PeopleCall20Regular,
  PeopleSwap20Regular,
  PeopleTeam20Regular,
  PersonKey20Regular,
  PersonSettings20Regular,
  Server20Regular,
} from '@fluentui/react-icons';
import { useId, useState, type ReactElement, type ReactNode } from 'react';
import type { User } from '../../shared/api/session-schema';
import { useText } from '../../shared/ui/app-root/use-text';
import { narrow } from '../../shared/ui/controls/breakpoints';
import { TabStrip, tabIds } from '../../shared/ui/controls/tab-strip';
import type { AdminClient } from '../api/admin-client';
import { DelegatesSection } from '../features/delegates/delegates-section';
import { AuditSection } from '../features/audit/audit-section';
import { DirectorySection } from '../features/directory/directory-section';
import { EnvironmentsSection } from '../features/environments/environments-section';
import { GroupsSection } from '../features/groups/groups-section';
import { HealthSection } from '../features/health/health-section';
import { PackagesSection } from '../features/packages/packages-section';
import { PeopleSection } from '../features/people/people-section';
import { RightsSection } from '../features/rights/rights-section';
import { RoomsSection } from '../features/rooms/rooms-section';
import { SettingsFileSection } from '../features/settings-file/settings-file-section';
import { TelephoneSection } from '../features/telephone/telephone-section';
import { UsersSection } from '../features/users/users-section';

const useStyles = makeStyles({
  tabs: {
    overflowX: 'auto',
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '& [role="tab"]': { flexShrink: 0 },
    [narrow]: { padding: 0 },
  },
  panel: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '1240px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXXL}`,
    [narrow]: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}` },
  },
});

const icons = {
  packages: <Box20Regular />,
  environments: <Server20Regular />,
  users: <PersonSettings20Regular />,
  directory: <BookContacts20Regular />,
  people: <PeopleTeam20Regular />,
  groups: <PeopleCall20Regular />,
  rights: <PersonKey20Regular />,
  telephone: <Dialpad20Regular />,
  rooms: <PeopleAudience20Regular />,
  delegates: <PeopleSwap20Regular />,
  'settings-file': <DocumentText20Regular />,
  audit: <ClipboardTextLtr20Regular />,
  health: <HeartPulse20Regular />,
} as const satisfies Record<string, ReactElement>;
type Section = keyof typeof icons;
const sections = Object.keys(icons) as Section[];

/** The section an address leads to, e.g. `/admin/#people`. */
function sectionOf(hash: string): Section {
  return sections.find((section) => `#${section}` === hash) ?? 'packages';
}

export interface DeskProps {
  readonly client: AdminClient;
  readonly user: User;
}

/** The sections of an administrator. */
export function Desk({ client, user }: DeskProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const id = useId();
  const [open, setOpen] = useState<Section>(() => sectionOf(location.hash));
  const ids = tabIds(id, open);
  const choose = (section: Section): void => {
    setOpen(section);
    history.replaceState(null, '', `#${section}`);
  };
  const contents: Readonly<Record<Section, () => ReactNode>> = {
    packages: () => <PackagesSection client={client} />,
    environments: () => <EnvironmentsSection client={client} />,
    users: () => <UsersSection client={client.users} user={user} />,
    directory: () => <DirectorySection client={client.directory} />,
    people: () => <PeopleSection client={client} user={user} />,
    groups: () => <GroupsSection client={client.groups} />,
    rights: () => <RightsSection client={client.rights} />,
    telephone: () => <TelephoneSection client={client.rights} />,
    rooms: () => <RoomsSection client={client.rooms} />,
    delegates: () => <DelegatesSection client={client.delegates} />,
    'settings-file': () => <SettingsFileSection client={client} />,
    audit: () => <AuditSection client={client.directory} />,
    health: () => <HealthSection client={client} />,
  };
  return (
    <>
      <nav className={styles.tabs} aria-label={text('admin.sections')}>
        <TabStrip
          id={id}
          name={text('admin.sections')}
          tabs={sections.map((key) => ({ key, name: text(`admin.section.${key}`), icon: icons[key] }))}
          selected={open}
          onSelect={choose}
        />
      </nav>
      <main key={open} className={styles.panel}>
        <div role="tabpanel" id={ids.panel} aria-labelledby={ids.tab}>
          {contents[open]()}
        </div>
      </main>
    </>
  );
}
