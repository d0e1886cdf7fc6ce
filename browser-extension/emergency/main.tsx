import { openPage } from '../parts/open-page';
import { emergencyQuestion } from '../worker/emergency-questions';
import { environment } from '../worker/environment';
import { EmergencyPage } from './emergency-page';

async function start(): Promise<void> {
  const [question, known] = await Promise.all([emergencyQuestion.get(), environment.get()]);
  // Answered already, in another window.
  if (!question) window.close();
  else await openPage(<EmergencyPage question={question} emergency={known?.settings.emergency} />);
}

void start();
