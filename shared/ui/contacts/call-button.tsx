import { Call20Regular, Video20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Contact, ContactNumber } from '../../contacts/contact';
import type { MediaKind } from '../../endpoint/command';
import { useText } from '../app-root/use-text';
import { ActionMenu } from '../controls/action-menu';
import { IconButton } from '../controls/icon-button';
import type { Dial } from '../use-dialling';

export interface CallButtonProps {
  readonly contact: Contact;
  readonly media: MediaKind;
  readonly dial: Dial;
  readonly tabIndex: number;
}

const icons = { audio: <Call20Regular />, video: <Video20Regular /> };

/** Calls a contact; several numbers offer a choice, none leaves nothing to press. */
export function CallButton({ contact, media, dial, tabIndex }: CallButtonProps): ReactNode {
  const text = useText();
  const name = text(media === 'video' ? 'call.action.video-call' : 'call.action.audio-call');
  const call = ({ number }: ContactNumber): void => {
    dial({ kind: 'number', number, name: contact.displayName }, media);
  };
  const common = { name, icon: icons[media], tabIndex };
  const [only, ...others] = contact.numbers;
  if (only === undefined) return <IconButton {...common} disabled />;
  if (others.length === 0) {
    return (
      <IconButton
        {...common}
        onClick={() => {
          call(only);
        }}
      />
    );
  }
  return (
    <ActionMenu
      name={text('contacts.choose-number', { name: contact.displayName })}
      choices={contact.numbers.map((number, index) => ({
        key: String(index),
        label: text(`contacts.number.${number.kind}`),
        detail: number.number,
        icon: icons[media],
        onSelect: () => {
          call(number);
        },
      }))}
      button={(menu) => <IconButton {...common} {...menu} />}
    />
  );
}
