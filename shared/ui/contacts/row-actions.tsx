import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Chat20Regular, Mail20Regular, MoreHorizontal20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Contact } from '../../contacts/contact';
import { useText } from '../app-root/use-text';
import { ActionMenu } from '../controls/action-menu';
import { CallButton } from './call-button';
import type { ContactActions } from './contact-actions';
import { RowButton } from './row-button';

const useStyles = makeStyles({
  root: { display: 'flex', flexShrink: 0, gap: tokens.spacingHorizontalXXS },
  /** Room for all of them, so that they stand one under the other whoever lacks an address. */
  aligned: { minWidth: '136px' },
});

const chatIcon = <Chat20Regular />;
const mailIcon = <Mail20Regular />;
const moreIcon = <MoreHorizontal20Regular />;

export interface RowActionsProps extends ContactActions {
  readonly contact: Contact;
  readonly tabIndex: number;
  /** On a phone there is room for calls alone; the rest is in a menu. */
  readonly compact: boolean;
}

/** What a row offers to do with its contact. */
export function RowActions(props: RowActionsProps): ReactNode {
  const { contact, tabIndex, compact, dial, onChat, onEmail, extras } = props;
  const styles = useStyles();
  const text = useText();
  const address = contact.email;
  const others = [
    { key: 'chat', label: text('contacts.chat'), icon: chatIcon, open: onChat },
    { key: 'mail', label: text('contacts.email'), icon: mailIcon, open: onEmail },
  ].flatMap(({ open, ...choice }) =>
    open && address !== undefined
      ? [
          {
            ...choice,
            onSelect: () => {
              open(address);
            },
          },
        ]
      : [],
  );
  return (
    <div className={mergeClasses(styles.root, !compact && onChat && onEmail && styles.aligned)}>
      <CallButton contact={contact} media="audio" dial={dial} extras={extras} tabIndex={tabIndex} />
      <CallButton contact={contact} media="video" dial={dial} extras={extras} tabIndex={tabIndex} />
      {!compact &&
        others.map(({ key, label, icon, onSelect }) => (
          <RowButton key={key} name={label} icon={icon} tabIndex={tabIndex} onClick={onSelect} />
        ))}
      {compact && others.length > 0 && (
        <ActionMenu
          name={text('contacts.more', { name: contact.displayName })}
          choices={others}
          button={(menu) => (
            <RowButton
              name={text('contacts.more', { name: contact.displayName })}
              icon={moreIcon}
              tabIndex={tabIndex}
              {...menu}
            />
          )}
        />
      )}
    </div>
  );
}
