import { useEffect, useState } from 'react';
import type { DialPlan } from '../../../shared/dialing/dial-input';
import type { OutlookItem } from '../../host/outlook-item';
import { bodyNumbers, type BodyNumber, type FindNumbers } from './body-numbers';
import { ownNumbers, withoutOwn } from './own-numbers';

export type ItemNumbers =
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'known';
      readonly numbers: readonly BodyNumber[];
      /** Writes a number as people of the environment's country read it. */
      readonly format: (number: string) => string;
    };

export interface BodyNumbersOptions {
  readonly plan: DialPlan;
  readonly formatter: () => Promise<(number: string) => string>;
}

const asking: ItemNumbers = { kind: 'asking' };

/** The numbers in an item's text, but for those of our own invitations. What finds them is fetched when it is first needed. */
export function useBodyNumbers(item: OutlookItem, { plan, formatter }: BodyNumbersOptions): ItemNumbers {
  const [numbers, setNumbers] = useState<ItemNumbers>(asking);
  useEffect(() => {
    let gone = false;
    const read = async (): Promise<ItemNumbers> => {
      const [text, html, { findNumbers }, format] = await Promise.all([
        item.body('text'),
        // Without it, a number too many is shown.
        item.body('html').catch(() => ''),
        import('../../../shared/dialing/find-numbers/find-numbers'),
        formatter(),
      ]);
      const origins = [window.location.origin];
      const own = ownNumbers(html, origins, plan, findNumbers);
      const others: FindNumbers = (piece) =>
        findNumbers(piece, plan).filter(({ target }) => target.kind === 'number' && !own.has(target.number));
      return { kind: 'known', numbers: bodyNumbers(withoutOwn(text, origins), plan, others), format };
    };
    read()
      .catch((): ItemNumbers => ({ kind: 'failed' }))
      .then((found) => {
        if (!gone) setNumbers(found);
      });
    return () => {
      gone = true;
    };
  }, [item, plan, formatter]);
  return numbers;
}
