import { Button, Input, Label, makeStyles, tokens, useId } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  tags: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  tag: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    maxWidth: '100%',
    paddingInlineStart: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
});

export interface FieldTag {
  readonly id: string;
  readonly name: string;
  readonly media?: ReactElement | undefined;
}

export interface TagFieldProps {
  readonly label: string;
  readonly tags: readonly FieldTag[];
  /** What may be chosen; anything else may be typed. */
  readonly suggestions: readonly string[];
  readonly onAdd: (text: string) => void;
  readonly onRemove: (id: string) => void;
}

/** Several things in one field, each a tag that can be taken out again. */
export function TagField({ label, tags, suggestions, onAdd, onRemove }: TagFieldProps) {
  const styles = useStyles();
  const text = useText();
  const id = useId('tags');
  const [typed, setTyped] = useState('');
  const add = (value: string): void => {
    if (value.trim() === '') return;
    onAdd(value.trim());
    setTyped('');
  };
  return (
    <div className={styles.field} role="group" aria-label={label}>
      <Label htmlFor={id}>{label}</Label>
      {tags.length > 0 && (
        <ul className={styles.tags} aria-label={label}>
          {tags.map(({ id: tag, name, media }) => (
            <li key={tag} className={styles.tag}>
              {media}
              <span className={styles.name}>{name}</span>
              <Button
                appearance="transparent"
                size="small"
                icon={<DismissRegular />}
                aria-label={text('outlook-preview.remove', { name })}
                onClick={() => {
                  onRemove(tag);
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <Input
        id={id}
        aria-label={text('outlook-preview.add', { field: label })}
        list={`${id}-known`}
        value={typed}
        onChange={(_event, { value }) => {
          // Choosing from the list gives the whole name at once.
          if (suggestions.includes(value)) add(value);
          else setTyped(value);
        }}
        onKeyDown={({ key }) => {
          if (key === 'Enter') add(typed);
        }}
        onBlur={() => {
          add(typed);
        }}
      />
      <datalist id={`${id}-known`}>
        {suggestions.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </div>
  );
}
