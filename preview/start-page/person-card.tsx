import { Button, Card, CardHeader, makeStyles, Persona, tokens } from '@fluentui/react-components';
import { HeadsetRegular, MailRegular, OpenRegular } from '@fluentui/react-icons';
import { useText } from '../../shared/ui/app-root/use-text';
import type { PreviewPerson } from '../../shared/api/preview-schema';

const useStyles = makeStyles({
  card: { height: '100%', boxSizing: 'border-box' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface PersonCardProps {
  readonly person: PreviewPerson;
  /** The address of their Outlook. */
  readonly outlook: string;
}

/** One demo person, and the windows that can be opened for them. */
export function PersonCard({ person, outlook }: PersonCardProps) {
  const styles = useStyles();
  const text = useText();
  const { displayName: name, extension, title, userName } = person;
  const user = encodeURIComponent(userName);
  return (
    <Card className={styles.card}>
      <CardHeader
        header={
          <Persona
            name={name}
            avatar={{ color: 'colorful', 'aria-hidden': true }}
            secondaryText={title}
            tertiaryText={text('preview.start.extension', { extension })}
            size="huge"
          />
        }
      />
      <div className={styles.actions}>
        <Button
          as="a"
          appearance="primary"
          icon={<OpenRegular />}
          href={`/preview/teams.html?user=${user}`}
          target="_blank"
          rel="noopener"
          aria-label={text('preview.start.teams.of', { name })}
        >
          {text('preview.start.teams')}
        </Button>
        <Button
          as="a"
          icon={<MailRegular />}
          href={outlook}
          target="_blank"
          rel="noopener"
          aria-label={text('outlook-preview.start.of', { name })}
        >
          {text('outlook-preview.start')}
        </Button>
        <Button
          as="a"
          icon={<HeadsetRegular />}
          href={`/preview/companion.html?user=${user}`}
          target="_blank"
          rel="noopener"
          aria-label={text('preview.start.companion.of', { name })}
        >
          {text('preview.start.companion')}
        </Button>
      </div>
    </Card>
  );
}
