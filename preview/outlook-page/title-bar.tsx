import { Avatar, Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useText } from '../../shared/ui/app-root/use-text';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '48px',
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalL}`,
    // Outlook's own blue, in every theme.
    color: '#ffffff',
    backgroundColor: '#0f548c',
  },
  end: { marginInlineStart: 'auto' },
  badge: { color: 'inherit' },
});

/** The top of the Outlook window: its name, that it is none, and who is signed in. */
export function TitleBar({ name }: { readonly name: string }) {
  const styles = useStyles();
  const text = useText();
  return (
    <header className={styles.bar}>
      <Text as="h1" weight="semibold" size={300}>
        {text('outlook-preview.title')}
      </Text>
      <Badge appearance="outline" className={styles.badge}>
        {text('outlook-preview.simulated')}
      </Badge>
      <Avatar
        className={styles.end}
        color="colorful"
        name={name}
        aria-label={text('outlook-preview.signed-in', { name })}
      />
    </header>
  );
}
