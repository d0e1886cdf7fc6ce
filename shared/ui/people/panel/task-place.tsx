import { Button, makeStyles } from '@fluentui/react-components';
import { CloudError32Regular } from '@fluentui/react-icons';
import { useCallback, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { loadPersonalTexts } from '../../../i18n/load-personal-texts';
import { useText } from '../../app-root/use-text';
import { ContactSkeleton } from '../../contacts/contact-skeleton';
import { BlankSlate } from '../../controls/blank-slate';
import { useLoaded } from '../../use-loaded';
import type { ContactTask } from '../contact-task';
import type { PeopleDesk } from '../people-desk';

const useStyles = makeStyles({ root: { display: 'flex', flexGrow: 1, minHeight: 0 } });

export interface TaskPlaceProps {
  readonly task: ContactTask;
  readonly desk: PeopleDesk;
  /** Shows a list of people: that of a group. */
  readonly onShowGroup?: ((id: string) => void) | undefined;
  readonly onClose: () => void;
}

/** Where something is done with contacts; what does it is fetched with its words when it is first wanted. */
export function TaskPlace(props: TaskPlaceProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const { locale } = useIntl();
  const load = useCallback(async () => {
    const [texts, { MoreTexts }, { TaskView }] = await Promise.all([
      loadPersonalTexts(locale),
      import('../../app-root/more-texts'),
      import('../tasks/task-view'),
    ]);
    return { texts, MoreTexts, TaskView };
  }, [locale]);
  const { value, failed, retry } = useLoaded(load, true);
  if (failed) {
    return (
      <BlankSlate icon={<CloudError32Regular />} title={text('common.part-failed')}>
        <Button onClick={retry}>{text('common.retry')}</Button>
        <Button onClick={props.onClose}>{text('common.close')}</Button>
      </BlankSlate>
    );
  }
  if (!value) return <ContactSkeleton />;
  return (
    <div className={styles.root}>
      <value.MoreTexts texts={value.texts}>
        <value.TaskView {...props} />
      </value.MoreTexts>
    </div>
  );
}
