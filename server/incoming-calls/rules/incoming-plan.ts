import { isForwarding } from '../../../shared/incoming-calls/incoming-calls';
import type { CallPlan, CallRoute, PlannedCall } from '../../switch/plan/call-plan';
import { CallCourse } from './call-course';
import type { CallWorld } from './call-world';
import { routeOf } from './course';
import { Turns } from './hunting';

export interface IncomingPlanOptions {
  readonly world: CallWorld;
  /** A number that calls for help goes straight through. */
  readonly isEmergency: (number: string) => boolean;
  /** The name of a group. */
  readonly nameOf: (number: string) => string | undefined;
  /** What stands for a number that is dialled: a code that calls somebody. */
  readonly meant?: (number: string) => string | undefined;
}

/** Who gets a call, by what people chose and administrators set up. */
export class IncomingPlan implements CallPlan {
  private readonly turns = new Turns();

  constructor(private readonly options: IncomingPlanOptions) {}

  routeOf({ caller, called }: PlannedCall): CallRoute | undefined {
    const { world, isEmergency, meant } = this.options;
    if (isEmergency(called)) return undefined;
    const stood = meant?.(called);
    const number = stood ?? called;
    const person = world.person(number);
    if (stood === undefined && !person && !world.group(number)) return undefined;
    // Who calls themselves moves a call between their devices, or listens whether they ring.
    if (person && (person.extension === caller || this.isPlain(person.extension))) return undefined;
    return routeOf(new CallCourse(caller, world, this.turns).to(number));
  }

  nameOf(number: string): string | undefined {
    return this.options.nameOf(number);
  }

  /** Nobody and nothing but the devices of this user comes into it: the switch needs no plan. */
  private isPlain(extension: string): boolean {
    const { world } = this.options;
    const person = world.person(extension);
    if (!person) return false;
    const { forwarding, sendAll, voicemail, doNotDisturb, twin } = person;
    const answered = voicemail && world.hasMailbox(extension);
    return !isForwarding(forwarding) && !sendAll && !doNotDisturb && twin === undefined && !answered;
  }
}
