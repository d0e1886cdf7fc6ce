/** What Outlook is told at the end: whether the appointment goes out, or what its person is asked first. */
export interface SendingAnswer {
  readonly allowEvent: boolean;
  readonly errorMessage?: string;
}

/** As much of office.js as the event needs. */
interface SendingOffice {
  readonly actions: {
    associate(name: string, run: (event: { completed(answer: SendingAnswer): void }) => void): void;
  };
}

/**
 * Gives the event of sending its function, by the name of the manifest. `ask` answers the question, or
 * undefined where there is none. Outlook is always answered; where anything fails, the appointment is sent.
 */
export function associateSending(
  name: string,
  ask: () => Promise<string | undefined>,
  office: SendingOffice = Office,
): void {
  office.actions.associate(name, (event) => {
    void answerOf(ask).then((answer) => {
      event.completed(answer);
    });
  });
}

async function answerOf(ask: () => Promise<string | undefined>): Promise<SendingAnswer> {
  try {
    const question = await ask();
    return question === undefined ? { allowEvent: true } : { allowEvent: false, errorMessage: question };
  } catch {
    return { allowEvent: true };
  }
}
