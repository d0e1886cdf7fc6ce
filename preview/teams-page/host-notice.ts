/** Something the real Teams would do outside the tab, which the preview can only tell. */
export type HostNotice =
  | { readonly id: string; readonly kind: 'chat' | 'call'; readonly users: string }
  | { readonly id: string; readonly kind: 'confirmed' }
  | { readonly id: string; readonly kind: 'blocked'; readonly url: string };
