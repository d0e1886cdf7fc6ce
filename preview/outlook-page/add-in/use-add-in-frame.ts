import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { addInAddress, frameName } from '../../outlook-host/add-in-address';
import { AddInHost } from '../../outlook-host/add-in-host';
import type { AddInPage } from './add-in-page';

export interface AddInFrame {
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly name: string;
  readonly src: string;
}

/**
 * A frame for one page of the add-in, with its host for as long as the component that shows it exists. Another item
 * beside the same page is told to it. `onHost`: the host is there, and, undefined, is gone.
 */
export function useAddInFrame(page: AddInPage, onHost?: (host: AddInHost | undefined) => void): AddInFrame {
  const frame = useRef<HTMLIFrameElement>(null);
  const host = useRef<AddInHost>(undefined);
  const latest = useRef(page);
  const [place] = useState(() => ({
    url: page.url,
    conversation: crypto.randomUUID(),
    id: page.situation.addInId,
    locale: page.situation.locale,
    hostOrigin: location.origin,
  }));
  // Before the frame can have run a line: its first message must find somebody listening.
  useLayoutEffect(() => {
    const { appOrigin, situation } = latest.current;
    const made = new AddInHost({
      window,
      page: () => frame.current?.contentWindow ?? null,
      appOrigin,
      conversation: place.conversation,
      situation,
      item: () => latest.current.item,
      theme: () => latest.current.theme,
      faults: () => latest.current.faults,
      onWish: (wish) => {
        latest.current.onWish(wish);
      },
    });
    host.current = made;
    onHost?.(made);
    return () => {
      onHost?.(undefined);
      made.close();
    };
  }, [place, onHost]);
  useLayoutEffect(() => {
    latest.current = page;
  });
  useEffect(() => {
    host.current?.themeChanged();
  }, [page.theme]);
  const shown = useRef(page.item);
  useEffect(() => {
    if (shown.current === page.item) return;
    shown.current = page.item;
    host.current?.itemChanged();
  }, [page.item]);
  return { frame, name: frameName(place), src: addInAddress(place) };
}
