import { Input, makeStyles } from '@fluentui/react-components';
import { Dismiss16Regular, Search20Regular } from '@fluentui/react-icons';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useText } from '../app-root/use-text';
import { touch } from './breakpoints';
import { IconButton } from './icon-button';

const useStyles = makeStyles({
  root: { width: '100%', [touch]: { minHeight: '44px' } },
  clear: { [touch]: { minHeight: '40px', minWidth: '40px' } },
});

export interface SearchFieldProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Arrow down leaves the field for what it found. */
  readonly onLeave?: () => void;
}

/** A text to search for. Escape and the cross empty it. */
export function SearchField({ name, value, onChange, onLeave }: SearchFieldProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const type = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && value !== '') {
      event.preventDefault();
      onChange('');
    } else if (event.key === 'ArrowDown' && onLeave) {
      event.preventDefault();
      onLeave();
    }
  };
  return (
    <Input
      ref={input}
      className={styles.root}
      appearance="outline"
      type="text"
      inputMode="search"
      autoComplete="off"
      spellCheck={false}
      maxLength={255}
      aria-label={name}
      placeholder={name}
      value={value}
      contentBefore={<Search20Regular aria-hidden="true" />}
      contentAfter={
        value === '' ? undefined : (
          <IconButton
            name={text('common.clear')}
            icon={<Dismiss16Regular />}
            size="small"
            className={styles.clear}
            onClick={() => {
              onChange('');
              input.current?.focus();
            }}
          />
        )
      }
      onChange={(_event, data) => {
        onChange(data.value);
      }}
      onKeyDown={type}
    />
  );
}
