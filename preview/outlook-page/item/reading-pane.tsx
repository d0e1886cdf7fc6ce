import { Avatar, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import { useText } from '../../../shared/ui/app-root/use-text';
import { locationOf, type ItemContent, type MailPerson } from '../../outlook-host/item-content';
import type { OpenItem } from '../../outlook-host/open-item';
import { BodyView } from './body-view';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
  },
  heading: { margin: 0 },
  head: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground3 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
});

export interface ReadingPaneProps {
  readonly item: OpenItem;
  readonly content: ItemContent;
}

/** A message, a meeting request or somebody else's meeting, to be read. */
export function ReadingPane({ item, content }: ReadingPaneProps) {
  const styles = useStyles();
  const text = useText();
  const { formatDateTimeRange, formatDate } = useIntl();
  const { subject, from, required, optional, places, start, end, body, bodyType } = content;
  const message = item.kind === 'message-read';
  const names = (people: readonly MailPerson[]): string => people.map(({ name }) => name).join('; ');
  const facts = [
    message
      ? undefined
      : ([
          'outlook-preview.when',
          formatDateTimeRange(start, end, { dateStyle: 'full', timeStyle: 'short' }),
        ] as const),
    places.length > 0 ? (['outlook-preview.where', locationOf(places)] as const) : undefined,
    required.length > 0
      ? ([message ? 'outlook-preview.to' : 'outlook-preview.required', names(required)] as const)
      : undefined,
    optional.length > 0
      ? ([message ? 'outlook-preview.cc' : 'outlook-preview.optional', names(optional)] as const)
      : undefined,
  ].filter((one) => one !== undefined);
  return (
    <article className={styles.pane}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {subject === '' ? text('outlook-preview.no-subject') : subject}
      </Text>
      <div className={styles.head}>
        <Avatar name={from.name} color="colorful" aria-hidden />
        <div>
          <Text weight="semibold" block>
            {from.name}
          </Text>
          <Text size={200} block>
            {message
              ? formatDate(start, { dateStyle: 'full', timeStyle: 'short' })
              : text('outlook-preview.organizer')}
          </Text>
        </div>
      </div>
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map(([key, value]) => (
            <div key={key} style={{ display: 'contents' }}>
              <dt className={styles.term}>{text(key)}</dt>
              <dd className={styles.fact}>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <BodyView body={body} bodyType={bodyType} />
    </article>
  );
}
