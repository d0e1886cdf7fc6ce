import { Field, Input, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { BrandDraft, BrandField } from './brand-draft';
import { brandLabel } from './brand-labels';

/** What every field of the form needs to know of it. */
export interface BrandFormState {
  readonly draft: BrandDraft;
  /** What holds where nothing is typed, by the same names. */
  readonly texts: Readonly<Record<string, string>>;
  /** What is wrong with a field, in words. */
  readonly faultOf: (field: string) => string | undefined;
  readonly onChange: (field: BrandField, value: string) => void;
}

export interface BrandInputProps extends BrandFormState {
  readonly field: BrandField;
  readonly hint?: string;
  readonly max?: number;
  readonly rows?: number;
}

/** One text of a brand, with what is proposed for it in grey. */
export function BrandInput({
  field,
  hint,
  max,
  rows,
  draft,
  texts,
  faultOf,
  onChange,
}: BrandInputProps): ReactNode {
  const text = useText();
  const fault = faultOf(field);
  const common = { value: draft[field] ?? '', placeholder: texts[field], maxLength: max };
  return (
    <Field
      label={brandLabel(field, text)}
      hint={hint}
      {...(fault !== undefined && { validationMessage: fault })}
    >
      {rows === undefined ? (
        <Input
          {...common}
          onChange={(_event, { value }) => {
            onChange(field, value);
          }}
        />
      ) : (
        <Textarea
          {...common}
          rows={rows}
          resize="vertical"
          onChange={(_event, { value }) => {
            onChange(field, value);
          }}
        />
      )}
    </Field>
  );
}
