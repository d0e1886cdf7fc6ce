import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useCallback, useDeferredValue, useState, type ReactNode } from 'react';
import type { AdminDelegation, DelegationRequest } from '../../../shared/api/admin-delegates-schema';
import { errorCodeOf } from '../../../shared/errors/app-error';
import { useAnnounce } from '../../../shared/ui/app-root/announce-context';
import { useText } from '../../../shared/ui/app-root/use-text';
import { ModalDialog } from '../../../shared/ui/controls/modal-dialog';
import { SearchField } from '../../../shared/ui/controls/search-field';
import type { DelegatesClient } from '../../api/delegates-client';
import { Fetched } from '../../controls/fetched';
import { Panel } from '../../controls/panel';
import { useFetched } from '../../controls/use-fetched';
import { DelegateDialog } from './delegate-dialog';
import { DelegateTable } from './delegate-table';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  search: { flexGrow: 1, flexBasis: '240px' },
  count: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Which dialog is open. */
type Task = { readonly kind: 'add' } | { readonly kind: 'remove'; readonly delegation: AdminDelegation };

/** Who inserts and joins meetings for whom: to find it, to add to it, to take it back (requirement O6). */
export function DelegatesSection({ client }: { readonly client: DelegatesClient }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const fetched = useFetched(useCallback(() => client.list(wanted), [client, wanted]));
  const [task, setTask] = useState<Task>();
  const close = (): void => {
    setTask(undefined);
  };
  const done = (words: 'added' | 'removed', delegation: AdminDelegation): void => {
    close();
    announce(text(`admin.delegates.${words}`, namesOf(delegation)));
    fetched.reload();
  };
  const add = async (asked: DelegationRequest): Promise<void> => {
    done('added', await client.add(asked));
  };
  const remove = async (delegation: AdminDelegation): Promise<void> => {
    try {
      done('removed', await client.remove(delegation));
    } catch (error) {
      close();
      announce(text(`error.${errorCodeOf(error)}`), 'assertive');
      fetched.reload();
    }
  };
  return (
    <Fetched lead={text('admin.delegates.lead')} fetched={fetched} failure={text('admin.unreachable')}>
      {({ delegations, total, people }) => (
        <Panel title={text('admin.section.delegates')}>
          <div className={styles.bar}>
            <div className={styles.search}>
              <SearchField name={text('admin.delegates.search')} value={search} onChange={setSearch} />
            </div>
            <Button
              appearance="primary"
              icon={<Add20Regular />}
              onClick={() => {
                setTask({ kind: 'add' });
              }}
            >
              {text('admin.delegates.add')}
            </Button>
          </div>
          <p role="status" className={styles.count}>
            {text('admin.delegates.shown', { shown: delegations.length, total })}
          </p>
          {delegations.length > 0 ? (
            <DelegateTable
              delegations={delegations}
              onRemove={(delegation) => {
                setTask({ kind: 'remove', delegation });
              }}
            />
          ) : (
            <p>
              {search === '' ? text('admin.delegates.none') : text('admin.delegates.not-found', { search })}
            </p>
          )}
          {task?.kind === 'add' && <DelegateDialog people={people} onSave={add} onClose={close} />}
          {task?.kind === 'remove' && (
            <ModalDialog
              role="alertdialog"
              title={text('admin.delegates.remove.of', namesOf(task.delegation))}
              width={440}
              startsAtTitle
              onClose={close}
              actions={
                <>
                  <Button onClick={close}>{text('common.cancel')}</Button>
                  <Button
                    appearance="primary"
                    onClick={() => {
                      void remove(task.delegation);
                    }}
                  >
                    {text('admin.delegates.remove')}
                  </Button>
                </>
              }
            >
              <p>{text('admin.delegates.question', namesOf(task.delegation))}</p>
            </ModalDialog>
          )}
        </Panel>
      )}
    </Fetched>
  );
}

function namesOf({ owner, delegate }: AdminDelegation) {
  return { owner: owner.displayName, delegate: delegate.displayName };
}
