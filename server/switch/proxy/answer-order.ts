import type { Domain } from '../domain';
import { Header } from '../message/header';

const ORDERING = new Set(['alert-info', 'call-info', 'answer-mode', 'priv-answer-mode']);

/**
 * Whether a header asks a telephone to answer by itself. No client may say so: it would open the microphone of
 * whom it calls. That the switch lets none through is why a telephone may obey those that come from it.
 */
export function isAnswerOrder({ name, line }: Header): boolean {
  return ORDERING.has(name) && (name.endsWith('answer-mode') || /answer/i.test(line));
}

/** Asks the telephone to answer at once, in the ways desk phones and we know (RFC 5373 §4 among them). */
export function answerOrder(domain: Domain): Header[] {
  return [
    Header.of('Call-Info', `<sip:${domain.name}>;answer-after=0`),
    Header.of('Alert-Info', `<http://${domain.name}>;info=alert-autoanswer;delay=0`),
    Header.of('Answer-Mode', 'Auto'),
  ];
}
