import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useText } from '../../shared/ui/app-root/use-text';
import type { ErrorCode } from '../../shared/errors/error-code';

const useStyles = makeStyles({
  page: {
    minHeight: '100dvh',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
  },
});

/** A page of the preview cannot be shown: why, and the way back. */
export function PreviewProblem({ code }: { readonly code: ErrorCode }) {
  const styles = useStyles();
  const text = useText();
  return (
    <main className={styles.page}>
      <Text as="h1" size={500} weight="semibold">
        {text('preview.problem')}
      </Text>
      <Text as="p" role="alert">
        {text(`error.${code}`)}
      </Text>
      <Link href="/preview/">{text('preview.back')}</Link>
    </main>
  );
}
