import { Call20Regular, Video20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Contact } from '../../contacts/contact';
import { inOrderOfUse } from '../../contacts/last-numbers';
import type { MediaKind } from '../../endpoint/command';
import { useText } from '../app-root/use-text';
import { ActionMenu } from '../controls/action-menu';
import { callNumber, type ContactActions } from './contact-actions';
import { RowButton } from './row-button';

export interface CallButtonProps extends Pick<ContactActions, 'dial' | 'extras'> {
  readonly contact: Contact;
  readonly media: MediaKind;
  readonly tabIndex: number;
}

const icons = { audio: <Call20Regular />, video: <Video20Regular /> };

/** Calls a contact; several numbers offer a choice, the one used last first; none leaves nothing to press. */
export function CallButton({ contact, media, tabIndex, ...way }: CallButtonProps): ReactNode {
  const text = useText();
  const name = text(media === 'video' ? 'call.action.video-call' : 'call.action.audio-call');
  const common = { name, icon: icons[media], tabIndex };
  const [only, ...others] = contact.numbers;
  if (only === undefined) return <RowButton {...common} disabled />;
  if (others.length === 0) {
    return (
      <RowButton
        {...common}
        onClick={() => {
          callNumber(contact, only, media, way);
        }}
      />
    );
  }
  return (
    <ActionMenu
      name={text('contacts.choose-number', { name: contact.displayName })}
      choices={() =>
        inOrderOfUse(contact, way.extras?.lastNumbers.of(contact)).map((number, index) => ({
          key: String(index),
          label: text(`contacts.number.${number.kind}`),
          detail: number.number,
          icon: icons[media],
          onSelect: () => {
            callNumber(contact, number, media, way);
          },
        }))
      }
      button={(menu) => <RowButton {...common} {...menu} />}
    />
  );
}
