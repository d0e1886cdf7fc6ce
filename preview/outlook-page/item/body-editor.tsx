import { mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { BodyType } from '../../outlook-host/item-content';
import type { OpenItem } from '../../outlook-host/open-item';
import { useBodyStyles } from './body-styles';
import { htmlEditor, textEditor } from './editors';

export interface BodyEditorProps {
  readonly item: OpenItem;
  readonly body: string;
  readonly bodyType: BodyType;
}

/** Where a body is written, in HTML or in plain text. What an add-in writes appears in it at once. */
export function BodyEditor({ item, body, bodyType }: BodyEditorProps) {
  const styles = useBodyStyles();
  const text = useText();
  const html = useRef<HTMLDivElement>(null);
  const plain = useRef<HTMLTextAreaElement>(null);
  /** As it is in the document, whichever way the browser writes it. */
  const shown = useRef<string>(undefined);
  useEffect(() => {
    if (html.current && shown.current !== body) html.current.innerHTML = body;
    shown.current = body;
  }, [body]);
  useEffect(() => {
    const keep = (changed: string): void => {
      shown.current = changed;
      item.change({ body: changed });
    };
    if (html.current) return item.writeIn(htmlEditor(html.current, keep));
    if (plain.current) return item.writeIn(textEditor(plain.current, keep));
    return undefined;
  }, [item]);
  const label = text('outlook-preview.body');
  if (bodyType === 'text') {
    return (
      <textarea
        ref={plain}
        className={mergeClasses(styles.paper, styles.plain)}
        aria-label={label}
        rows={10}
        value={body}
        onChange={({ target }) => {
          item.change({ body: target.value });
        }}
      />
    );
  }
  return (
    <div
      ref={html}
      className={styles.paper}
      role="textbox"
      aria-multiline
      aria-label={label}
      tabIndex={0}
      contentEditable
      suppressContentEditableWarning
      onInput={({ currentTarget }) => {
        shown.current = currentTarget.innerHTML;
        item.change({ body: currentTarget.innerHTML });
      }}
    />
  );
}
