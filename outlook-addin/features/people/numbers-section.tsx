import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Call20Regular, Video20Regular } from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';
import type { MediaKind } from '../../../shared/endpoint/command';
import { useText } from '../../../shared/ui/app-root/use-text';
import { touch } from '../../../shared/ui/controls/breakpoints';
import { IconButton } from '../../../shared/ui/controls/icon-button';
import type { Dial } from '../../../shared/ui/use-dialling';
import type { BodyNumber } from './body-numbers';
import type { ItemNumbers } from './use-body-numbers';

const useStyles = makeStyles({
  title: {
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  number: {
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  around: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  mark: { backgroundColor: 'transparent', color: 'inherit', fontWeight: tokens.fontWeightSemibold },
  failed: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
  },
  retry: { flexShrink: 0, [touch]: { minHeight: '44px' } },
});

const media: readonly MediaKind[] = ['audio', 'video'];
const icons = { audio: <Call20Regular />, video: <Video20Regular /> };

export interface NumbersSectionProps {
  readonly found: ItemNumbers;
  readonly dial: Dial;
  /** Asks Outlook for the text again. */
  readonly onRetry: () => void;
}

/** The numbers in the text of the item, each with the words around it: whose it is stands there. */
export function NumbersSection({ found, dial, onRetry }: NumbersSectionProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const id = useId();
  if (found.kind === 'asking' || (found.kind === 'known' && found.numbers.length === 0)) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {text('outlook-people.numbers')}
      </h2>
      {found.kind === 'failed' ? (
        <div className={styles.failed}>
          <span>{text('outlook-people.numbers.failed')}</span>
          <Button size="small" className={styles.retry} onClick={onRetry}>
            {text('common.retry')}
          </Button>
        </div>
      ) : (
        <ul className={styles.list}>
          {found.numbers.map((number) => (
            <NumberLine
              key={`${number.target.number} ${number.target.postDial ?? ''}`}
              number={number}
              format={found.format}
              dial={dial}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface NumberLineProps {
  readonly number: BodyNumber;
  readonly format: (number: string) => string;
  readonly dial: Dial;
}

function NumberLine({ number, format, dial }: NumberLineProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const { target, before, written, after } = number;
  const tones = target.postDial?.replace(/[,;]+/g, ' · ');
  const readable = `${format(target.number)}${tones ?? ''}`;
  return (
    <li>
      <div className={styles.line} role="group" aria-label={readable}>
        <span className={styles.words}>
          <bdi className={styles.number}>{readable}</bdi>
          <bdi className={styles.around}>
            {before}
            <mark className={styles.mark}>{written}</mark>
            {after}
          </bdi>
        </span>
        {media.map((kind) => (
          <IconButton
            key={kind}
            name={text(kind === 'video' ? 'call.action.video-call' : 'call.action.audio-call')}
            icon={icons[kind]}
            onClick={() => {
              dial(target, kind);
            }}
          />
        ))}
      </div>
    </li>
  );
}
