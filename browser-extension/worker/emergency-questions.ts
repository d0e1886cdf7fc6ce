import { Stored } from '../platform/stored';
import type { EmergencyQuestion } from './place-call';

/** Asked in a page of its own, since no page of others may ask for it. */
export interface AskedQuestion extends EmergencyQuestion {
  readonly id: string;
  readonly tabId?: number | undefined;
}

/** The one question that is open: whoever asks again has another. */
export const emergencyQuestion = new Stored<AskedQuestion | undefined>(
  'session',
  'emergency',
  (value) => value as AskedQuestion | undefined,
);

/** Opens the small page that asks. */
export async function askEmergency(question: EmergencyQuestion, tabId: number | undefined): Promise<void> {
  await emergencyQuestion.set({ ...question, id: crypto.randomUUID(), tabId });
  await chrome.windows.create({ url: 'emergency.html', type: 'popup', width: 480, height: 400 });
}

/** The question of this id, which is closed by it. */
export async function takeEmergencyQuestion(id: unknown): Promise<AskedQuestion | undefined> {
  const question = await emergencyQuestion.get();
  if (question?.id !== id) return undefined;
  await emergencyQuestion.remove();
  return question;
}
