import { Button, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import type { EnvironmentInfo } from '../../api/session-schema';
import { useText } from '../app-root/use-text';
import { touch } from '../controls/breakpoints';
import { NoticeBar } from '../controls/notice-bar';
import type { Entrance } from '../../sign-in/entrance';
import { FindEnvironment } from './find-environment';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  choice: {
    alignSelf: 'stretch',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '&:has(input:checked)': {
      border: `1px solid ${tokens.colorCompoundBrandStroke}`,
      backgroundColor: tokens.colorBrandBackground2,
    },
    // Fluent leaves the rest of the line to nobody.
    '& > label': { flexGrow: 1 },
  },
  name: {
    display: 'block',
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  detail: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  tall: { minHeight: '40px', [touch]: { minHeight: '44px' } },
});

export interface EnvironmentStepProps {
  readonly environments: readonly EnvironmentInfo[];
  readonly preferred?: string | undefined;
  readonly entrance: Entrance;
  readonly onNext: (environment: EnvironmentInfo) => void;
}

/** First run (requirement T2): the environment, among those of this server or those that are found. */
export function EnvironmentStep({
  environments,
  preferred,
  entrance,
  onNext,
}: EnvironmentStepProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const [found, setFound] = useState<readonly EnvironmentInfo[]>([]);
  const offered = [...environments, ...found];
  const keyOf = ({ id, url }: EnvironmentInfo): string => `${url ?? ''} ${id}`;
  const [chosen, setChosen] = useState(() => {
    const one = environments.find(({ id }) => id === preferred) ?? environments[0];
    return one ? keyOf(one) : undefined;
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const environment = offered.find((one) => keyOf(one) === chosen);
    if (environment) onNext(environment);
  };
  return (
    <div className={styles.root}>
      {offered.length === 0 && (
        <NoticeBar intent="warning">
          <strong>{text('sign-in.environment.none')}</strong> {text('sign-in.environment.none.text')}
        </NoticeBar>
      )}
      {offered.length > 0 && (
        <form className={styles.root} onSubmit={submit}>
          <RadioGroup
            aria-label={text('sign-in.environment')}
            className={styles.list}
            value={chosen ?? ''}
            onChange={(_event, { value }) => {
              setChosen(value);
            }}
          >
            {offered.map((environment) => {
              const server = entrance.serverOf(environment);
              return (
                <Radio
                  key={keyOf(environment)}
                  className={styles.choice}
                  value={keyOf(environment)}
                  label={
                    <>
                      <span className={styles.name}>{environment.name}</span>
                      <span className={styles.detail}>
                        {text(`sign-in.kind.${environment.signIn}`)}
                        {server !== undefined && ` · ${text('sign-in.environment.elsewhere', { server })}`}
                      </span>
                    </>
                  }
                />
              );
            })}
          </RadioGroup>
          <Button type="submit" appearance="primary" className={styles.tall}>
            {text('sign-in.next')}
          </Button>
        </form>
      )}
      {entrance.discover && (
        <FindEnvironment
          open={environments.length === 0}
          discover={entrance.discover}
          onFound={(all) => {
            // Those of this server are in the list already.
            const known = new Set(environments.map(({ id }) => id));
            const others = all.filter((one) => entrance.serverOf(one) !== undefined || !known.has(one.id));
            setFound(others);
            const first = others[0] ?? environments.find(({ id }) => all.some((one) => one.id === id));
            if (first) setChosen(keyOf(first));
          }}
        />
      )}
    </div>
  );
}
