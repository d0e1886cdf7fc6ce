import type { Background } from '../../../../companion/media/background/background';
import { pictureChoices } from '../../../../companion/media/picture-choices';
import {
  backdropPreference,
  backgroundPreference,
  blockCameraPreference,
  ownImagePreference,
  resolutionPreference,
} from '../../../../companion/media/picture-preferences';
import { PictureSource } from '../../../../companion/media/picture-source';
import { Preferences } from '../../../../companion/preferences/preferences';
import { asTrack, FakeSource, FakeTrack } from '../sip/support/fake-media';
import { quietLog } from '../sip/support/quiet-log';

function picture() {
  const kept = new Map<string, string>();
  const preferences = new Preferences({
    userId: 'u',
    storage: () => ({
      length: 0,
      key: () => null,
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => kept.set(key, value),
      removeItem: (key) => kept.delete(key),
    }),
    log: quietLog,
  });
  const camera = new FakeSource('video');
  const changed: Background[] = [];
  const image = {} as ImageBitmap;
  const source = new PictureSource({
    camera,
    preferences,
    changer: {
      change: (_track, background) => {
        changed.push(background);
        return Promise.resolve(asTrack(new FakeTrack('video')));
      },
    },
    readImage: (address) => (address ? Promise.resolve(image) : Promise.reject(new Error('none'))),
  });
  return { preferences, camera, changed, source, image };
}

describe('the picture of a person', () => {
  it('is the camera’s as long as nothing else is chosen', async () => {
    const { source, camera, changed } = picture();
    expect(await source.acquire()).toBe(camera.given[0]);
    expect(camera.given[0]?.constraints).toBeUndefined();
    expect(changed).toEqual([]);
  });

  it('is asked of the camera in the chosen size; one that cannot is no reason to go without', async () => {
    const { source, camera, preferences } = picture();
    preferences.write(resolutionPreference, '360');
    await source.acquire();
    expect(camera.given[0]?.constraints).toEqual({ height: { ideal: 360 }, width: { ideal: 640 } });
  });

  it('has the chosen background', async () => {
    const { source, preferences, changed, image } = picture();
    preferences.write(backgroundPreference, 'blur');
    await source.acquire();
    preferences.write(backgroundPreference, 'image');
    await source.acquire();
    preferences.write(backdropPreference, 'own');
    // No image of one's own: the room is hidden all the same.
    await source.acquire();
    preferences.write(ownImagePreference, 'data:image/jpeg;base64,AAAA');
    await source.acquire();
    expect(changed).toEqual([
      { kind: 'blur' },
      { kind: 'image', backdrop: 'dawn' },
      { kind: 'blur' },
      { kind: 'image', own: image },
    ]);
  });

  it('is exchanged when something of it changes, and at no other choice', () => {
    const { source, camera, preferences } = picture();
    const exchange = jest.fn();
    const release = source.onExchange(exchange);
    preferences.write(blockCameraPreference, true);
    // Which image matters only when there is one.
    preferences.write(backdropPreference, 'wall');
    expect(exchange).toHaveBeenCalledTimes(0);
    preferences.write(backgroundPreference, 'image');
    preferences.write(backdropPreference, 'library');
    preferences.write(resolutionPreference, '240');
    camera.exchange();
    expect(exchange).toHaveBeenCalledTimes(4);
    release();
    camera.exchange();
    preferences.write(resolutionPreference, 'auto');
    expect(exchange).toHaveBeenCalledTimes(4);
  });

  it('is limited and blocked as chosen', () => {
    const { preferences } = picture();
    const choices = pictureChoices(preferences);
    expect([choices.maxHeight(), choices.cameraBlocked()]).toEqual([undefined, false]);
    preferences.write(resolutionPreference, '180');
    preferences.write(blockCameraPreference, true);
    expect([choices.maxHeight(), choices.cameraBlocked()]).toEqual([180, true]);
  });
});
