import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/** Puts a page into its template. */
export function mount(page: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the template has no #root');
  document.body.style.margin = '0';
  createRoot(root).render(page);
}
