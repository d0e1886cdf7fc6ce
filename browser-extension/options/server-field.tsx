import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { useText } from '../../shared/ui/app-root/use-text';
import { readServer, serverChoice } from '../parts/preferences';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
  },
  field: { flexGrow: 1 },
  // Beside the field it is level with it; below it stands at a distance.
  save: { marginBlockStart: '26px', '@media (max-width: 440px)': { marginBlockStart: 0 } },
});

/** Where the server is, unless the administrator says so. */
export function ServerField({ onChange }: { readonly onChange: (server: string) => void }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const [typed, setTyped] = useState('');
  const [managed, setManaged] = useState(false);
  const [outcome, setOutcome] = useState<'saved' | 'invalid'>();
  useEffect(() => {
    void serverChoice().then((choice) => {
      setTyped(choice.origin);
      setManaged(choice.managed);
    });
  }, []);
  const save = (): void => {
    const server = readServer(typed);
    setOutcome(server === undefined ? 'invalid' : 'saved');
    if (server !== undefined) onChange(server);
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field
        className={styles.field}
        label={text('extension.options.server')}
        hint={text(managed ? 'extension.options.server.managed' : 'extension.options.server.help')}
        validationState={outcome === 'saved' ? 'success' : outcome === 'invalid' ? 'error' : 'none'}
        validationMessage={outcome && text(`extension.options.server.${outcome}`)}
      >
        <Input
          type="url"
          value={typed}
          disabled={managed}
          onChange={(_event, { value }) => {
            setTyped(value);
            setOutcome(undefined);
          }}
        />
      </Field>
      <Button className={styles.save} type="submit" disabled={managed}>
        {text('extension.options.save')}
      </Button>
    </form>
  );
}
