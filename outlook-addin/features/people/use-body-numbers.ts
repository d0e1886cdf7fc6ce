import { useCallback, useEffect, useState } from 'react';
import type { DialPlan } from '../../../shared/dialing/dial-input';
import { askTogether } from '../../host/ask-together';
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
const failed: ItemNumbers = { kind: 'failed' };

/**
 * The numbers in an item's text, but for those of our own invitations; `retry` asks again. What finds them is fetched
 * when it is first needed.
 */
export function useBodyNumbers(
  item: OutlookItem,
  { plan, formatter }: BodyNumbersOptions,
): { readonly numbers: ItemNumbers; readonly retry: () => void } {
  const [numbers, setNumbers] = useState<ItemNumbers>(asking);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let gone = false;
    const program = Promise.all([import('../../../shared/dialing/find-numbers/find-numbers'), formatter()]);
    const find = async (text: string, html: string): Promise<ItemNumbers> => {
      const [{ findNumbers }, format] = await program;
      const origins = [window.location.origin];
      const own = ownNumbers(html, origins, plan, findNumbers);
      const others: FindNumbers = (piece) =>
        findNumbers(piece, plan).filter(({ target }) => target.kind === 'number' && !own.has(target.number));
      return { kind: 'known', numbers: bodyNumbers(withoutOwn(text, origins), plan, others), format };
    };
    const asked = { text: item.body('text'), html: item.body('html') };
    const stop = askTogether(asked, ({ text, html }) => {
      const found =
        text.kind === 'known'
          ? // Without the page, a number too many is shown.
            find(text.value, html.kind === 'known' ? html.value : '').catch(() => failed)
          : Promise.resolve(failed);
      void found.then((known) => {
        if (!gone) setNumbers(known);
      });
    });
    return () => {
      gone = true;
      stop();
    };
  }, [item, plan, formatter, attempt]);
  const retry = useCallback(() => {
    setNumbers(asking);
    setAttempt((before) => before + 1);
  }, []);
  return { numbers, retry };
}
