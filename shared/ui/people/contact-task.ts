import type { ContactNumber } from '../../contacts/contact';

/** What is known already of somebody who is to be written down. */
export interface ContactDraft {
  /** A whole name; the form makes two of it. */
  readonly name?: string | undefined;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly company?: string | undefined;
  readonly title?: string | undefined;
  readonly email?: string | undefined;
  readonly numbers?: readonly Pick<ContactNumber, 'kind' | 'number' | 'postDial'>[] | undefined;
}

/** Something to do with contacts that takes a place of its own beside the list. */
export type ContactTask =
  | { readonly kind: 'new'; readonly draft?: ContactDraft | undefined }
  /** `id`: as lists of people know the contact. */
  | { readonly kind: 'edit'; readonly id: string }
  /** All groups, or the one of an id. */
  | { readonly kind: 'groups'; readonly id?: string | undefined }
  | { readonly kind: 'import' }
  | { readonly kind: 'display' };

/** What is being done. Outlives the page's views, and is opened from wherever there is somebody to write down. */
export class OpenTask {
  private task: ContactTask | undefined;
  private readonly listeners = new Set<() => void>();

  current(): ContactTask | undefined {
    return this.task;
  }

  open(task: ContactTask | undefined): void {
    this.task = task;
    for (const listener of [...this.listeners]) listener();
  }

  watch(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
