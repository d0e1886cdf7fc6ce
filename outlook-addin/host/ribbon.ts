/** What a button of the ribbon does. Never rejects. */
export type RibbonFunction = () => Promise<void>;

/** As much of office.js as the buttons need. */
interface RibbonOffice {
  readonly actions: {
    associate(name: string, run: (event: { completed(): void }) => void): void;
  };
}

/**
 * Gives the buttons of the ribbon their functions, by the names of the manifest. A click while another
 * runs waits for it: both write into the same appointment. Outlook is always told that a function has
 * ended; without that it shows for minutes that the add-in works.
 */
export function associate(
  functions: Readonly<Record<string, RibbonFunction>>,
  office: RibbonOffice = Office,
): void {
  let last: Promise<void> = Promise.resolve();
  for (const [name, run] of Object.entries(functions)) {
    office.actions.associate(name, (event) => {
      last = last.then(async () => {
        try {
          await run();
        } finally {
          event.completed();
        }
      });
      // Whatever it was, the next click is not to fail by it.
      last = last.catch(() => undefined);
    });
  }
}
