import { Avatar } from '@fluentui/react-components';
import type { MailPerson } from '../../../shared/api/preview-mailbox-schema';
import { TagField } from './tag-field';

export interface PeopleFieldProps {
  readonly label: string;
  readonly people: readonly MailPerson[];
  readonly known: readonly MailPerson[];
  readonly onChange: (people: readonly MailPerson[]) => void;
}

/** Who is invited: people one knows, or any address. */
export function PeopleField({ label, people, known, onChange }: PeopleFieldProps) {
  return (
    <TagField
      label={label}
      tags={people.map(({ name, email }) => ({
        id: email,
        name,
        media: <Avatar name={name} size={20} color="colorful" aria-hidden />,
      }))}
      suggestions={known.map(({ name }) => name)}
      onAdd={(text) => {
        const person = known.find(({ name, email }) => name === text || email === text.toLowerCase());
        const added = person ?? { name: text, email: text.toLowerCase() };
        if (!people.some(({ email }) => email === added.email)) onChange([...people, added]);
      }}
      onRemove={(gone) => {
        onChange(people.filter(({ email }) => email !== gone));
      }}
    />
  );
}
