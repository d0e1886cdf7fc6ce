import { mergeClasses } from '@fluentui/react-components';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { BodyType } from '../../outlook-host/item-content';
import { useBodyStyles } from './body-styles';

export interface BodyViewProps {
  /** Rewritten already: nothing in it runs (`owa-html.ts`). */
  readonly body: string;
  readonly bodyType: BodyType;
}

/** The body of an item that is read. Its links lead out, in a window that knows nothing of this one. */
export function BodyView({ body, bodyType }: BodyViewProps) {
  const styles = useBodyStyles();
  const text = useText();
  const label = text('outlook-preview.body');
  if (bodyType === 'text') {
    return (
      <div className={mergeClasses(styles.paper, styles.plain)} role="region" aria-label={label}>
        {body}
      </div>
    );
  }
  return (
    <div
      className={styles.paper}
      role="region"
      aria-label={label}
      dangerouslySetInnerHTML={{ __html: body }}
      onClick={(event) => {
        const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
        if (!(link instanceof HTMLAnchorElement)) return;
        link.target = '_blank';
        link.rel = 'noopener noreferrer';
      }}
    />
  );
}
