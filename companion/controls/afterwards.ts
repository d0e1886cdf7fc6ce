/**
 * Does the work of an effect in a task of its own, unless what is answered ends it before: for what a
 * person can wait for until the call they must see is on screen. React runs the effects of what it
 * draws at once before the browser can paint, and some (a title, a focus that wants the layout) take
 * longer than the drawing.
 */
export function afterwards(work: () => void): () => void {
  const timer = setTimeout(work);
  return () => {
    clearTimeout(timer);
  };
}
