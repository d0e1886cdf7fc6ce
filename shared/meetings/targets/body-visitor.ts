/** Hears of a body in the order of its text. */
export interface BodyVisitor {
  /** The address of a link, decoded. */
  href(address: string): void;
  /** Text that belongs together: a paragraph, a table, an item of a list. A line break is `\n`. */
  block(text: string): void;
}
