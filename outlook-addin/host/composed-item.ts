import { AppError } from '../../shared/errors/app-error';
import { addSegment, removeSegment } from './location-segments';
import { askIf, askOffice } from './ask-office';
import type { OfficeItem, OfficeProperties } from './office-item';
import type { BodyType, ComposedAppointment } from './outlook-item';
import { Item } from './read-item';

/** A megabyte of body is taken in by another machine. ms. */
const WRITE_MS = 15_000;

/** An appointment that is being written. */
export class ComposedItem extends Item implements ComposedAppointment {
  override readonly kind = 'appointment-compose';

  constructor(item: OfficeItem) {
    super('appointment-compose', item);
  }

  async bodyType(): Promise<BodyType> {
    const { body } = this.item;
    const type = await askIf('type of body', body?.getTypeAsync?.bind(body), (ask, answer) => {
      ask(answer);
    });
    return type === 'text' ? 'text' : 'html';
  }

  setBody(text: string, type: BodyType): Promise<void> {
    const { body } = this.item;
    return askIf(
      'set body',
      body?.setAsync?.bind(body),
      (set, answer) => {
        set(text, { coercionType: type }, answer);
      },
      WRITE_MS,
    );
  }

  async addLocation(segment: string): Promise<void> {
    const { enhancedLocation } = this.item;
    if (enhancedLocation?.addAsync) {
      // A plain text in its place would make plain text of the rooms that Outlook has booked.
      if (await this.hasLocation(segment)) return;
      await askOffice('add location', (answer) => {
        enhancedLocation.addAsync?.([custom(segment)], answer);
      });
      return;
    }
    const before = await this.location();
    const after = addSegment(before, segment);
    if (after === undefined) throw new AppError('message-too-large', 'the location is full');
    if (after !== before) await this.setLocation(after);
  }

  async removeLocation(segment: string): Promise<void> {
    const { enhancedLocation } = this.item;
    if (enhancedLocation?.removeAsync) {
      if (!(await this.hasLocation(segment))) return;
      await askOffice('remove location', (answer) => {
        enhancedLocation.removeAsync?.([custom(segment)], answer);
      });
      return;
    }
    const before = await this.location();
    const after = removeSegment(before, segment);
    if (after !== before) await this.setLocation(after);
  }

  async property(name: string): Promise<string | undefined> {
    const value = (await this.properties()).get(name);
    return typeof value === 'string' ? value : undefined;
  }

  async setProperty(name: string, value: string | undefined): Promise<void> {
    const properties = await this.properties();
    if (value === undefined) properties.remove(name);
    else properties.set(name, value);
    await askOffice('save properties', (answer) => {
      properties.saveAsync(answer);
    });
  }

  private properties(): Promise<OfficeProperties> {
    return askIf('properties', this.item.loadCustomPropertiesAsync?.bind(this.item), (load, answer) => {
      load(answer);
    });
  }

  private async hasLocation(segment: string): Promise<boolean> {
    const locations = await askOffice<
      readonly { readonly locationIdentifier: { id: string; type: string } }[]
    >('locations', (answer) => {
      this.item.enhancedLocation?.getAsync(answer);
    });
    return locations.some(({ locationIdentifier: { id, type } }) => id === segment && type === 'custom');
  }

  private async setLocation(text: string): Promise<void> {
    const { location } = this.item;
    if (typeof location !== 'object') throw new AppError('not-supported', 'Outlook lacks: location');
    await askOffice('set location', (answer) => {
      location.setAsync(text, answer);
    });
  }
}

const custom = (id: string) => ({ id, type: 'custom' });
