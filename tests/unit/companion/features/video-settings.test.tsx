/** @jest-environment jsdom */
import { VideoSettings } from '../../../../companion/features/video-settings/video-settings';
import {
  backdropPreference,
  backgroundPreference,
  blockCameraPreference,
  resolutionPreference,
} from '../../../../companion/media/picture-preferences';
import type { Pictures } from '../../../../companion/pictures';
import { asTrack, FakeTrack } from '../sip/support/fake-media';
import { FakePhone } from './support/fake-phone';
import { click, doing, leave, one, show, words } from './support/page';

Object.assign(globalThis, {
  MediaStream: class {
    constructor(readonly tracks: readonly unknown[]) {}
  },
});
Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', { writable: true, value: null });
Object.assign(HTMLCanvasElement.prototype, { getContext: () => null });

let phone: FakePhone;

const open = (pictures: Partial<Pictures> = {}, locale: 'en' | 'fr' = 'en') =>
  show(
    <VideoSettings pictures={{ ...phone.pictures, ...pictures }} preferences={phone.preferences} />,
    locale,
  );

/** A radio button, checkbox or option by the words beside it. */
const field = (label: string): HTMLInputElement => {
  const found = [...document.querySelectorAll('label')].find(
    ({ textContent }) => textContent.trim() === label,
  );
  if (!(found?.control instanceof HTMLInputElement)) throw new Error(`no field ${label}`);
  return found.control;
};

beforeEach(() => {
  localStorage.clear();
  phone = new FakePhone();
});
afterEach(leave);

describe('the settings of pictures', () => {
  it('keep the size, the background and whether the camera is blocked', async () => {
    await open();
    const size = document.querySelector('select');
    expect([...(size?.options ?? [])].map(({ text }) => text)).toEqual([
      'Automatic',
      '720p',
      '480p',
      '360p',
      '240p',
      '180p',
    ]);
    await doing(() => {
      if (!size) return;
      size.value = '240';
      size.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await doing(() => {
      field('Answer video calls with my camera off').click();
    });
    await doing(() => {
      field('Image').click();
    });
    await doing(() => {
      field('Wall').click();
    });
    expect([
      phone.preferences.read(resolutionPreference),
      phone.preferences.read(blockCameraPreference),
      phone.preferences.read(backgroundPreference),
      phone.preferences.read(backdropPreference),
    ]).toEqual(['240', true, 'image', 'wall']);
  });

  it('open the camera only when asked to, and give it back', async () => {
    const given: FakeTrack[] = [];
    await open({
      acquire: () => {
        const track = new FakeTrack('video');
        given.push(track);
        return Promise.resolve(asTrack(track));
      },
    });
    expect(given).toHaveLength(0);
    await click('button', 'Show my camera');
    expect([given.length, given[0]?.readyState]).toEqual([1, 'live']);
    expect(document.querySelector('video')?.getAttribute('aria-label')).toBe('Camera preview');
    await click('button', 'Close the preview');
    expect([given.length, given[0]?.readyState]).toEqual([1, 'ended']);
    await click('button', 'Show my camera');
    leave();
    expect(given[1]?.readyState).toBe('ended');
  });

  it('say what is wrong with the camera', async () => {
    await open();
    await click('button', 'Show my camera');
    expect(one('alert').textContent).toContain('No camera was found');
  });

  it('say how many pictures a second the background leaves', async () => {
    phone.preferences.write(backgroundPreference, 'blur');
    await open({ background: { ...phone.pictures.background, rate: () => 7 } });
    expect(words()).toContain('7 pictures a second');
    expect(words()).toContain('This computer manages few pictures a second with it.');
  });

  it('offer no background where the browser cannot, and say so', async () => {
    phone.preferences.write(backgroundPreference, 'blur');
    await open({ background: { ...phone.pictures.background, supported: false } });
    expect(words()).toContain('This browser cannot change the background. Chrome and Edge can.');
    expect([field('Blurred').disabled, field('Off').checked]).toEqual([true, true]);
  });

  it('speak French', async () => {
    await open({}, 'fr');
    expect(words()).toContain('Résolution vidéo max');
    expect(words()).toContain('Arrière-plan virtuel');
  });
});
