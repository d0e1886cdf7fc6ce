import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Add20Regular, Delete20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { numberKinds } from '../../../contacts/contact';
import { personalLimits } from '../../../contacts/personal/personal-contact';
import { useText } from '../../app-root/use-text';
import { touch } from '../../controls/breakpoints';
import { IconButton } from '../../controls/icon-button';
import type { Faults, NumberRow } from './editor-draft';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS },
  kind: { flexShrink: 0, width: '104px', minWidth: 0, [touch]: { minHeight: '44px' } },
  number: { flexGrow: 1, minWidth: 0 },
  input: { minWidth: 0, width: '100%', [touch]: { minHeight: '44px' } },
  add: { alignSelf: 'flex-start', [touch]: { minHeight: '44px' } },
});

/** More than a number and tones behind it take. */
const MAX_TEXT = 100;

export interface NumberRowsProps {
  readonly rows: readonly NumberRow[];
  readonly faults: Faults;
  readonly onChange: (rows: readonly NumberRow[]) => void;
  readonly onAdd: () => void;
}

/** The numbers of a contact, each with its kind; as many as wanted. */
export function NumberRows({ rows, faults, onChange, onAdd }: NumberRowsProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const root = useRef<HTMLDivElement>(null);
  const added = useRef(false);
  const change = (key: number, part: Partial<NumberRow>): void => {
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  };
  // Whoever asks for a field wants to write into it; whoever takes one away stays near.
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    root.current?.querySelector<HTMLElement>('[data-number]:last-of-type input')?.focus();
  }, [rows.length]);
  return (
    <>
      <div ref={root} style={{ display: 'contents' }}>
        {rows.map(({ key, kind, text: number }, index) => {
          const place = index + 1;
          const fault = faults.get(`row ${String(key)}`);
          return (
            <div key={key} data-number className={styles.row}>
              <Select
                className={styles.kind}
                aria-label={text('personal.number.kind', { place })}
                value={kind}
                onChange={(_event, { value }) => {
                  const chosen = numberKinds.find((one) => one === value);
                  if (chosen) change(key, { kind: chosen });
                }}
              >
                {numberKinds.map((one) => (
                  <option key={one} value={one}>
                    {text(`contacts.number.${one}`)}
                  </option>
                ))}
              </Select>
              <Field
                className={styles.number}
                {...(fault !== undefined && { validationMessage: text(fault) })}
              >
                <Input
                  className={styles.input}
                  type="tel"
                  autoComplete="off"
                  maxLength={MAX_TEXT}
                  aria-label={
                    rows.length === 1 ? text('personal.number') : text('personal.number.nth', { place })
                  }
                  placeholder={text('personal.number')}
                  value={number}
                  onChange={(_event, { value }) => {
                    change(key, { text: value });
                  }}
                />
              </Field>
              <IconButton
                name={text('personal.number.remove', { place })}
                icon={<Delete20Regular />}
                onClick={(event: MouseEvent<HTMLElement>) => {
                  const rest = event.currentTarget.closest('[role=group]');
                  onChange(rows.filter((row) => row.key !== key));
                  rest?.querySelector<HTMLElement>('[data-add]')?.focus();
                }}
              />
            </div>
          );
        })}
      </div>
      {rows.length < personalLimits.numbers && (
        <Button
          data-add
          appearance="subtle"
          className={styles.add}
          icon={<Add20Regular />}
          onClick={() => {
            added.current = true;
            onAdd();
          }}
        >
          {text('personal.number.add')}
        </Button>
      )}
    </>
  );
}
