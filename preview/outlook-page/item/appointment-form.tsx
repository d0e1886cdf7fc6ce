import { Button, Field, Input, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { TextTRegular } from '@fluentui/react-icons';
import { useText } from '../../../shared/ui/app-root/use-text';
import { htmlToText, textToHtml } from '../../outlook-host/html/plain-text';
import type { ItemContent } from '../../outlook-host/item-content';
import type { OpenItem } from '../../outlook-host/open-item';
import type { MailboxStore } from '../mailbox/mailbox-store';
import { BodyEditor } from './body-editor';
import { PeopleField } from './people-field';
import { PlacesField } from './places-field';
import { TimeField } from './time-field';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  end: { marginInlineStart: 'auto' },
});

export interface AppointmentFormProps {
  readonly item: OpenItem;
  readonly content: ItemContent;
  readonly store: MailboxStore;
  readonly onOpen: (item: OpenItem) => void;
}

/** An appointment that is written: a new one, or one the person may change. */
export function AppointmentForm({ item, content, store, onOpen }: AppointmentFormProps) {
  const styles = useStyles();
  const text = useText();
  const { bodyType, body } = content;
  const series = store.seriesOf(item);
  const { people, rooms } = store.snapshot();
  return (
    <div className={styles.form}>
      {item.shared && (
        <Text as="p" size={200}>
          {text('outlook-preview.on-behalf', { name: item.shared.owner.name })}
        </Text>
      )}
      <Field label={text('outlook-preview.subject')}>
        <Input
          value={content.subject}
          maxLength={255}
          onChange={(_event, { value }) => {
            item.change({ subject: value });
          }}
        />
      </Field>
      {(['required', 'optional'] as const).map((field) => (
        <PeopleField
          key={field}
          label={text(`outlook-preview.${field}`)}
          people={content[field]}
          known={people}
          onChange={(changed) => {
            item.change({ [field]: changed });
          }}
        />
      ))}
      <div className={styles.row}>
        {(['start', 'end'] as const).map((field) => (
          <TimeField
            key={field}
            label={text(`outlook-preview.${field}-time`)}
            value={content[field]}
            onChange={(value) => {
              item.change({ [field]: value });
            }}
          />
        ))}
        {series && (
          <Link
            as="button"
            onClick={() => {
              onOpen(store.openAppointment(series));
            }}
          >
            {text('outlook-preview.series')}
          </Link>
        )}
      </div>
      <PlacesField
        places={content.places}
        rooms={rooms}
        onChange={(places) => {
          item.change({ places });
        }}
      />
      <div className={styles.row}>
        <Button
          className={styles.end}
          size="small"
          icon={<TextTRegular />}
          onClick={() => {
            item.change(
              bodyType === 'html'
                ? { bodyType: 'text', body: htmlToText(body) }
                : { bodyType: 'html', body: textToHtml(body) },
            );
          }}
        >
          {text(bodyType === 'html' ? 'outlook-preview.to-plain' : 'outlook-preview.to-html')}
        </Button>
      </div>
      <BodyEditor key={bodyType} item={item} body={body} bodyType={bodyType} />
    </div>
  );
}
