import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useIntl } from 'react-intl';
import type { DiallingRules } from '../../../shared/dialing/rules/dialling-rules';
import { useText } from '../../../shared/ui/app-root/use-text';
import { narrow } from '../../../shared/ui/controls/breakpoints';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalS} 0`,
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
    [narrow]: { columnGap: tokens.spacingHorizontalM },
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: {
    margin: 0,
    flexShrink: 0,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** What the administrator has set, one a line, in the order of the guide. */
export function RulesInWords({ rules }: { readonly rules: DiallingRules }): ReactElement {
  const styles = useStyles();
  const text = useText();
  const intl = useIntl();
  const digits = (value: string): string => value || text('dialling.none');
  const yesNo = (value: boolean): string => text(value ? 'common.yes' : 'common.no');
  const lengths = (values: readonly number[]): string =>
    values.length === 0
      ? text('dialling.none')
      : text('dialling.digits', { lengths: intl.formatList(values.map(String), { type: 'disjunction' }) });
  const rows = [
    [text('dialling.name.outside-prefix'), digits(rules.outsidePrefix)],
    [text('dialling.name.country-code'), rules.countryCode ? `+${rules.countryCode}` : text('dialling.none')],
    [text('dialling.name.area-code'), digits(rules.areaCode)],
    [text('dialling.name.main-prefix'), digits(rules.mainPrefix)],
    [text('dialling.name.long-distance-prefix'), digits(rules.longDistancePrefix)],
    [text('dialling.name.international-prefix'), digits(rules.internationalPrefix)],
    [text('dialling.name.internal-lengths'), lengths(rules.internalLengths)],
    [text('dialling.name.national-lengths'), lengths(rules.nationalLengths)],
    [text('dialling.name.remove-area-code'), yesNo(rules.removeAreaCode)],
    [text('dialling.name.apply-to-plus'), yesNo(rules.applyToPlusNumbers)],
    [text('dialling.name.apply-to-short'), yesNo(rules.applyToShortNumbers)],
  ] as const;
  return (
    <dl className={styles.list}>
      {rows.map(([name, value]) => (
        <div key={name} className={styles.row}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
