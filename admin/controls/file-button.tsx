import { Button } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';

export interface FileButtonProps {
  readonly name: string;
  /** What the file dialogue offers, as of `<input accept>`. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** Opens the system's dialogue for one file. */
export function FileButton({ name, accept, onFile }: FileButtonProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{name}</Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={name}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file again is a choice too.
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
