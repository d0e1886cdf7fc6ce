import type { DiallingSource } from '../../shared/dialing/dialling-settings';
import { dialPlanOf } from '../../shared/dialing/dialling-settings';
import { isEmergency } from '../../shared/dialing/is-emergency';
import { parseDialInput } from '../../shared/dialing/parse-dial-input';
import { applyDiallingRules } from '../../shared/dialing/rules/apply-dialling-rules';
import { AppError } from '../../shared/errors/app-error';
import type { ForwardingConfig } from '../config/incoming-calls-config';
import type { StoredUser } from '../store/user-store';
import type { Destinations } from './destinations';

export interface ForwardCheckParts {
  readonly destinations: Pick<Destinations, 'of'>;
  readonly prefixes: ForwardingConfig;
  readonly dialling: () => DiallingSource;
  /** Whether calls get out of here: a PBX takes them out, the embedded switch has no line. */
  readonly wayOut: boolean;
  /** Where all calls of a user go; undefined: to the user. */
  readonly allTo: (user: StoredUser) => string | undefined;
}

/** Whether calls may be sent to a number, and how it is dialled (requirement G1). */
export class ForwardCheck {
  constructor(private readonly parts: ForwardCheckParts) {}

  /**
   * The number a person means, as it is kept: an extension or E.164. Empty: none.
   * @throws AppError `invalid-input` for what is no number, `forward-forbidden`, `forward-loop`
   */
  read(text: string, owner: StoredUser): string {
    if (text.trim() === '') return '';
    const number = this.readDestination(text);
    this.refuseLoop(number, owner);
    return number;
  }

  /** @throws AppError as `read`, but for loops: for the calls of a group, which are nobody's */
  readDestination(text: string): string {
    const { destinations, dialling } = this.parts;
    const input = parseDialInput(text, dialPlanOf(dialling()));
    if (!input.ok || input.target.kind !== 'number' || input.target.postDial !== undefined) {
      throw new AppError('invalid-input', 'not a number calls can be forwarded to');
    }
    const { number } = input.target;
    const outside = destinations.of(number).kind === 'outside';
    // A feature code would be carried out in the name of whoever calls.
    if (outside && /[*#]/.test(number)) throw new AppError('invalid-input', 'a feature code');
    this.refuseForbidden(number, outside);
    return number;
  }

  /** @throws AppError as `read`, but for loops: for what an administrator sets */
  readTwin(text: string): string {
    const { dialling } = this.parts;
    const input = parseDialInput(text, dialPlanOf(dialling()));
    if (!input.ok || input.target.kind !== 'number' || /[*#]/.test(input.target.number)) {
      throw new AppError('invalid-input', 'not a telephone number');
    }
    this.refuseForbidden(
      input.target.number,
      this.parts.destinations.of(input.target.number).kind === 'outside',
      true,
    );
    return input.target.number;
  }

  /** What the PBX is told: the number by the dialling rules. */
  dialled(number: string): string {
    const { diallingRules, emergencyNumbers } = this.parts.dialling();
    if (!diallingRules) return number;
    const { target } = applyDiallingRules({ kind: 'number', number }, diallingRules, emergencyNumbers);
    return target.kind === 'number' ? target.number : number;
  }

  private refuseForbidden(number: string, outside: boolean, kept = false): void {
    const { prefixes, dialling, wayOut } = this.parts;
    const { emergencyNumbers, diallingRules } = dialling();
    const { outsidePrefix = '' } = diallingRules ?? {};
    const dialled = this.dialled(number);
    // As E.164, and as it is dialled once there is a line.
    const outsideLine = dialled !== number && dialled.startsWith(outsidePrefix);
    const forms = [number, outsideLine ? dialled.slice(outsidePrefix.length) : dialled];
    const begins = (list: readonly string[]): boolean =>
      list.some((prefix) => forms.some((form) => form.startsWith(prefix)));
    const emergency = isEmergency({ kind: 'number', number }, emergencyNumbers, diallingRules);
    // A PBX has extensions that are no users of ours.
    const internal = !outside || number.length <= dialPlanOf(dialling()).extensionLength;
    const allowed = internal || prefixes.allowedPrefixes.length === 0 || begins(prefixes.allowedPrefixes);
    const leads = !outside || wayOut || kept;
    if (emergency || !leads || !allowed || begins(prefixes.forbiddenPrefixes)) {
      throw new AppError('forward-forbidden', 'calls may not be forwarded there');
    }
  }

  /**
   * Oneself, or a way of people who all forward everything that comes back. Where somebody on the way
   * forwards only at times, calls may well end there: should they come back, the call ends the loop.
   */
  private refuseLoop(number: string, owner: StoredUser): void {
    const seen = new Set<string>();
    for (let next: string | undefined = number; next !== undefined;) {
      const destination = this.parts.destinations.of(next);
      if (destination.kind !== 'user' || seen.has(destination.user.id)) return;
      if (destination.user.id === owner.id) throw new AppError('forward-loop', 'the calls would come back');
      seen.add(destination.user.id);
      next = this.parts.allTo(destination.user);
    }
  }
}
