/** How the links to one service's meetings look. */
export interface ServiceRule {
  /** Kept in what people joined last: never renamed. */
  readonly id: string;
  readonly name: string;
  /**
   * In lower case; `*.zoom.us` is any host below `zoom.us` and not itself. `any`: companies run it on hosts of
   * their own, and only the path tells; such a link counts less than that of a known host.
   */
  readonly hosts: readonly string[] | 'any';
  /** Matched against `/path?query#fragment` as it is written. */
  readonly path: RegExp;
  /** Besides that of https. */
  readonly ports?: readonly string[];
  /** Links as the service writes them, each of which the rule must recognise. */
  readonly samples: readonly string[];
}
