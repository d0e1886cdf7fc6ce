import { Avatar, Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useText } from '../../shared/ui/app-root/use-text';
import type { PreviewPerson } from '../../shared/api/preview-schema';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '48px',
    padding: `0 ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground4,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  end: { marginInlineStart: 'auto' },
});

/** The top of the Teams window: its name, that it is none, and who is signed in. */
export function TitleBar({ person }: { readonly person: PreviewPerson }) {
  const styles = useStyles();
  const text = useText();
  return (
    <header className={styles.bar}>
      <Text as="h1" weight="semibold" size={300}>
        {text('preview.teams.title')}
      </Text>
      <Badge appearance="outline" color="informative">
        {text('preview.teams.simulated')}
      </Badge>
      <Avatar
        className={styles.end}
        color="colorful"
        name={person.displayName}
        aria-label={text('preview.teams.signedIn', { name: person.displayName })}
      />
    </header>
  );
}
