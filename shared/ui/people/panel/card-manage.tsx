import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  Delete20Regular,
  Edit20Regular,
  PeopleTeam20Regular,
  PersonAdd20Regular,
} from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Contact } from '../../../contacts/contact';
import { personalIdOf } from '../../../contacts/personal/personal-fields';
import { originsOf } from '../../../contacts/people/merge-contacts';
import { loadPersonalTexts } from '../../../i18n/load-personal-texts';
import { useAnnounce } from '../../app-root/announce-context';
import { MoreTexts } from '../../app-root/more-texts';
import { useText } from '../../app-root/use-text';
import { ActionMenu } from '../../controls/action-menu';
import { touch } from '../../controls/breakpoints';
import { useLoaded } from '../../use-loaded';
import type { PeopleDesk } from '../people-desk';
import { DeleteContactDialog } from '../tasks/delete-contact-dialog';
import { useTelling } from '../tasks/use-telling';
import { draftOf, ownIdOf } from './own-entry';
import { usePersonal } from './use-personal';

const useStyles = makeStyles({
  title: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  line: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS}`, overflowWrap: 'anywhere' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tall: { [touch]: { minHeight: '44px' } },
  groups: { alignSelf: 'flex-start', flexShrink: 0, [touch]: { minHeight: '44px' } },
});

export interface CardManageProps {
  readonly contact: Contact;
  readonly desk: PeopleDesk;
  /** The contact is gone. */
  readonly onGone: () => void;
}

/** What a user can do with an entry: change and delete their own, take down others, put all into groups. */
export function CardManage({ contact, desk, onGone }: CardManageProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const { locale } = useIntl();
  const { groups, kind } = usePersonal(desk);
  const { run } = useTelling();
  const [asking, setAsking] = useState(false);
  const { value: texts } = useLoaded(loadersOf[locale === 'fr' ? 'fr' : 'en'], asking);
  const { personal, task } = desk;
  if (!personal || kind !== 'ready') return null;
  const own = ownIdOf(contact);
  const isOwn = own !== undefined && originsOf(contact).includes('personal');
  const names = [contact.id, ...(contact.aliases ?? [])];
  const within = groups.filter(({ members }) => members.some((id) => names.includes(id)));
  return (
    <>
      <h3 className={styles.title}>{text('people.in-groups')}</h3>
      <p className={styles.line}>
        {within.map(({ name }) => name).join(' · ') || text('people.in-no-group')}
      </p>
      <ActionMenu
        name={text('people.choose-groups')}
        choices={[
          ...groups.map((group) => {
            const inside = within.includes(group);
            return {
              key: group.id,
              label: group.name,
              switched: inside,
              onSelect: () => {
                void run(
                  personal.changeGroup(group.id, ({ name, members }) => ({
                    name,
                    members: inside
                      ? members.filter((id) => !names.includes(id))
                      : [...members, own ?? contact.id],
                  })),
                );
              },
            };
          }),
          {
            key: 'manage',
            label: text('people.groups.manage'),
            separate: groups.length > 0,
            onSelect: () => {
              task.open({ kind: 'groups' });
            },
          },
        ]}
        button={(menu) => (
          <Button size="small" className={styles.groups} icon={<PeopleTeam20Regular />} {...menu}>
            {text('people.choose-groups')}
          </Button>
        )}
      />
      <div className={styles.actions}>
        {isOwn ? (
          <>
            <Button
              className={styles.tall}
              icon={<Edit20Regular />}
              onClick={() => {
                task.open({ kind: 'edit', id: own });
              }}
            >
              {text('people.edit')}
            </Button>
            <Button
              className={styles.tall}
              icon={<Delete20Regular />}
              onClick={() => {
                setAsking(true);
              }}
            >
              {text('people.delete')}
            </Button>
          </>
        ) : (
          <Button
            className={styles.tall}
            icon={<PersonAdd20Regular />}
            onClick={() => {
              task.open({ kind: 'new', draft: draftOf(contact) });
            }}
          >
            {text('people.keep')}
          </Button>
        )}
      </div>
      {asking && isOwn && texts && (
        <MoreTexts texts={texts}>
          <DeleteContactDialog
            contact={contact}
            remove={() => personal.remove(personalIdOf(own) ?? '')}
            onGone={(said) => {
              // A person of another place too stays, without what was one's own.
              if (contact.id === own) onGone();
              announce(said);
            }}
            onClose={() => {
              setAsking(false);
            }}
          />
        </MoreTexts>
      )}
    </>
  );
}

const loadersOf = { en: () => loadPersonalTexts('en'), fr: () => loadPersonalTexts('fr') };
