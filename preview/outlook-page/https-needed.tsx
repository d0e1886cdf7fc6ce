import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useText } from '../../shared/ui/app-root/use-text';
import { loadHttpsPort } from '../api/preview-client';
import { PreviewProblem } from '../ui/preview-problem';
import { useLoaded } from '../ui/use-loaded';
import { Waiting } from '../ui/waiting';
import { httpsAddress } from './https-address';

const useStyles = makeStyles({
  page: {
    minHeight: '100dvh',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
  },
  why: { maxWidth: '56ch' },
});

/** The page was opened by plain http, where no add-in runs: why, and the way to the same page by https. */
export function HttpsNeeded() {
  const styles = useStyles();
  const text = useText();
  const port = useLoaded(loadHttpsPort);
  if (port.kind === 'loading') return <Waiting label={text('common.loading')} />;
  if (port.kind === 'failed') return <PreviewProblem code={port.code} />;
  return (
    <main className={styles.page}>
      <Text as="h1" size={500} weight="semibold">
        {text('outlook-preview.https.title')}
      </Text>
      <Text as="p" className={styles.why}>
        {text('outlook-preview.https.why')}
      </Text>
      {port.value === undefined ? (
        <Text as="p">{text('outlook-preview.https.none')}</Text>
      ) : (
        <Link href={httpsAddress(location.href, port.value)}>{text('outlook-preview.https.go')}</Link>
      )}
      <Link href="/preview/">{text('preview.back')}</Link>
    </main>
  );
}
