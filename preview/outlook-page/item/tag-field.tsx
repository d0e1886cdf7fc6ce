import { Input, Label, makeStyles, Tag, TagGroup, tokens, useId } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  tags: { flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
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
        <TagGroup
          className={styles.tags}
          size="small"
          aria-label={label}
          onDismiss={(_event, { value }) => {
            onRemove(value);
          }}
        >
          {tags.map((tag) => (
            <Tag
              key={tag.id}
              value={tag.id}
              dismissible
              media={tag.media}
              dismissIcon={{ 'aria-label': text('outlook-preview.remove', { name: tag.name }) }}
            >
              {tag.name}
            </Tag>
          ))}
        </TagGroup>
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
