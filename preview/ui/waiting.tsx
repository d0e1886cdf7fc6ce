import { makeStyles, Spinner } from '@fluentui/react-components';

const useStyles = makeStyles({
  page: { minHeight: '100dvh', display: 'flex', alignItems: 'center', justifyContent: 'center' },
});

/** A page that is about to be there. */
export function Waiting({ label }: { readonly label: string }) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <Spinner label={label} />
    </main>
  );
}
