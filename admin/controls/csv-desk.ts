import type { Imported } from '../../shared/api/admin-import-schema';

export interface ImportChoice {
  /** False: only says what would be. */
  readonly apply: boolean;
  /** What the file does not name goes away. */
  readonly replace: boolean;
}

/** Something that goes into a CSV file and comes from one. Every method rejects with AppError. */
export interface CsvDesk {
  import(csv: string, choice: ImportChoice): Promise<Imported>;
  export(delimiter: ',' | ';'): Promise<string>;
}
