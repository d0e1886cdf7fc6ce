import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode, type RefObject } from 'react';
import { MAX_MEMBERS, type AdminGroups } from '../../../shared/api/admin-groups-schema';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { Member } from './group-draft';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  who: { flexGrow: 1, flexBasis: '200px' },
});

type Person = AdminGroups['people'][number];

export interface MemberAdderProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly members: readonly Member[];
  /** The first thousand; of more, whoever is not among them is known by the user name alone. */
  readonly people: readonly Person[];
  readonly onAdd: (person: Person) => void;
}

/** Names who becomes a member. Enter adds, and does not send the form around it. */
export function MemberAdder({ input, members, people, onAdd }: MemberAdderProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const others = people.filter(({ userName }) => !members.some((member) => member.userName === userName));
  const add = (): void => {
    const wanted = typed.trim().toLowerCase();
    const person = people.find(({ userName }) => userName === wanted);
    if (!person) {
      setFault(text('admin.groups.member.unknown'));
    } else if (members.some(({ userName }) => userName === wanted)) {
      setFault(text('admin.groups.member.twice'));
    } else if (members.length >= MAX_MEMBERS) {
      setFault(text('admin.groups.member.too-many', { count: MAX_MEMBERS }));
    } else {
      setFault(undefined);
      setTyped('');
      onAdd(person);
    }
    input.current?.focus();
  };
  return (
    <div className={styles.root}>
      <Field
        className={styles.who}
        label={text('admin.groups.member.who')}
        {...(fault !== undefined && { validationMessage: fault })}
      >
        <Input
          ref={input}
          value={typed}
          maxLength={64}
          autoComplete="off"
          spellCheck={false}
          list={`${id}-people`}
          onChange={(_event, { value }) => {
            setTyped(value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
      </Field>
      <datalist id={`${id}-people`}>
        {others.map(({ userName, displayName }) => (
          <option key={userName} value={userName}>
            {displayName}
          </option>
        ))}
      </datalist>
      <Button icon={<Add20Regular />} onClick={add}>
        {text('admin.groups.member.add')}
      </Button>
    </div>
  );
}
