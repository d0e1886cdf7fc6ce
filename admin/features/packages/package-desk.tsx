import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { Box20Regular } from '@fluentui/react-icons';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import type { PackageAnswer, PackageDefaults } from '../../../shared/api/admin-schema';
import { errorCodeOf } from '../../../shared/errors/app-error';
import { useAnnounce } from '../../../shared/ui/app-root/announce-context';
import { useText } from '../../../shared/ui/app-root/use-text';
import { wide } from '../../../shared/ui/controls/breakpoints';
import { ErrorText } from '../../../shared/ui/controls/error-text';
import { NoticeBar } from '../../../shared/ui/controls/notice-bar';
import type { AdminClient } from '../../api/admin-client';
import { Panel } from '../../controls/panel';
import { brandOf, type BrandDraft } from './brand-draft';
import { BrandForm } from './brand-form';
import { findingWords } from './finding-words';
import type { ChosenIcon } from './icon-field';
import { PackageResult } from './package-result';
import { SideLoadingGuide } from './side-loading-guide';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  columns: {
    display: 'grid',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    [wide]: { gridTemplateColumns: 'minmax(0, 1fr) 380px' },
  },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  build: { alignSelf: 'start' },
  // In sight of the button at the end of the form.
  side: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    minWidth: 0,
    [wide]: { position: 'sticky', top: tokens.spacingVerticalL },
  },
});

export interface PackageDeskProps {
  readonly client: AdminClient;
  readonly defaults: PackageDefaults;
}

/** The form of a package beside what it gives. */
export function PackageDesk({ client, defaults }: PackageDeskProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const [host, setHost] = useState(defaults.host ?? ownOrigin());
  const [draft, setDraft] = useState<BrandDraft>({});
  const [icon, setIcon] = useState<ChosenIcon>();
  const [reminder, setReminder] = useState(false);
  const [answer, setAnswer] = useState<PackageAnswer>();
  const [outdated, setOutdated] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const build = async (): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      const built = await client.buildPackage({
        host: host.trim(),
        brand: { ...brandOf(draft), ...(reminder && { reminder }) },
        ...(icon && { icon }),
      });
      setAnswer(built);
      setOutdated(false);
    } catch (error) {
      const words = text(`error.${errorCodeOf(error)}`);
      setProblem(words);
      announce(words, 'assertive');
    }
    setBusy(false);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!busy) void build();
  };
  /** Anything typed makes what was built old, and what was wrong perhaps right. */
  const changing =
    <T,>(set: (value: T) => void) =>
    (value: T): void => {
      set(value);
      setOutdated(true);
    };
  const faultOf = (field: string): string | undefined => {
    const found = answer?.findings.find(({ severity, file, where = '' }) => {
      if (severity !== 'error' || outdated) return false;
      return field === 'host' ? file === '--host' : where === field || where.startsWith(`${field}.`);
    });
    return found && findingWords(found, text);
  };
  return (
    <div className={styles.root}>
      <div className={styles.columns}>
        <Panel title={text('admin.packages.form')}>
          <form className={styles.form} onSubmit={submit} noValidate>
            <BrandForm
              state={{
                draft,
                texts: defaults.texts,
                faultOf,
                onChange: (field, value) => {
                  changing(setDraft)({ ...draft, [field]: value });
                },
              }}
              host={host}
              onHost={changing(setHost)}
              icon={icon}
              onIcon={changing(setIcon)}
              reminder={defaults.outlook ? reminder : undefined}
              onReminder={changing(setReminder)}
            />
            {problem && <ErrorText>{problem}</ErrorText>}
            <Button
              type="submit"
              appearance="primary"
              size="large"
              className={styles.build}
              disabledFocusable={busy}
              icon={busy ? <Spinner size="extra-tiny" aria-hidden="true" /> : <Box20Regular />}
            >
              {text(busy ? 'admin.packages.building' : 'admin.packages.build')}
            </Button>
          </form>
        </Panel>
        <div className={styles.side}>
          <PackageResult answer={answer} outdated={outdated} />
          {!defaults.outlook && <NoticeBar intent="info">{text('package.no-outlook')}</NoticeBar>}
        </div>
      </div>
      <SideLoadingGuide />
    </div>
  );
}

/** Where this page came from, if packages may lead there. */
function ownOrigin(): string {
  return location.protocol === 'https:' ? location.origin : '';
}
