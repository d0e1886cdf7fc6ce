/** Something Outlook says about what an add-in does, or would do where it can only be told. */
export type WindowNotice = { readonly id: string } & (
  | { readonly kind: 'working' | 'not-loaded' | 'not-completed'; readonly label: string }
  | { readonly kind: 'not-sent'; readonly message: string }
  | { readonly kind: 'blocked'; readonly url: string }
  | { readonly kind: 'persona'; readonly email: string }
  | { readonly kind: 'new-message'; readonly to: string }
);
