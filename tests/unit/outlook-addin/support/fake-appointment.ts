import type { BodyType, ComposedAppointment, ItemPerson } from '../../../../outlook-addin/host/outlook-item';
import { AppError } from '../../../../shared/errors/app-error';
import type { ErrorCode } from '../../../../shared/errors/error-code';

type Question = Exclude<keyof ComposedAppointment, 'kind'>;

/** An appointment being written, in an Outlook whose questions fail as a test says. */
export class FakeAppointment implements ComposedAppointment {
  readonly kind = 'appointment-compose';
  text = '';
  type: BodyType = 'html';
  places: string[] = [];
  shared: string | undefined;
  invited: ItemPerson[] = [];
  readonly properties = new Map<string, string>();
  readonly failing = new Map<Question, ErrorCode>();
  readonly asked: Question[] = [];

  subject = () => this.answer('subject', () => 'Budget');
  when = () => this.answer('when', () => ({ start: 0, end: 1 }));
  people = () => this.answer('people', () => this.invited);
  owner = () => this.answer('owner', () => this.shared);
  location = () => this.answer('location', () => this.places.join('; '));
  bodyType = () => this.answer('bodyType', () => this.type);
  body = (type: BodyType) => {
    if (type !== this.type) throw new Error('asked in another type than it is written in');
    return this.answer('body', () => this.text);
  };
  setBody = (body: string) => this.answer('setBody', () => void (this.text = body));
  addLocation = (segment: string) =>
    this.answer('addLocation', () => {
      if (!this.places.includes(segment)) this.places.push(segment);
    });
  removeLocation = (segment: string) =>
    this.answer('removeLocation', () => {
      this.places = this.places.filter((one) => one !== segment);
    });
  property = (name: string) => this.answer('property', () => this.properties.get(name));
  setProperty = (name: string, value: string | undefined) =>
    this.answer('setProperty', () => {
      if (value === undefined) this.properties.delete(name);
      else this.properties.set(name, value);
    });

  private answer<T>(question: Question, work: () => T): Promise<T> {
    this.asked.push(question);
    const code = this.failing.get(question);
    return code ? Promise.reject(new AppError(code)) : Promise.resolve(work());
  }
}
