/** @jest-environment jsdom */
import type { CallMedia } from '../../../../companion/media-endpoint';
import { VideoStage } from '../../../../companion/features/media/video-stage';
import {
  cornerAt,
  cornerPreference,
  cornerTowards,
  nextCorner,
} from '../../../../companion/features/media/video-layout';
import type { VideoState } from '../../../../shared/call/call';
import { aCall, FakePhone } from './support/fake-phone';
import { all, doing, leave, one, show, words } from './support/page';

Object.assign(HTMLMediaElement.prototype, { play: () => Promise.resolve() });

let phone: FakePhone;

const open = (video: Partial<VideoState> = { sending: true, receiving: true }) => {
  const call = aCall({ video: { offered: false, sending: false, receiving: false, ...video } });
  const media: CallMedia = { remote: {} as MediaStream, local: {} as MediaStream };
  phone.streams.set(call.id, media);
  return show(<VideoStage source={phone.endpoint} preferences={phone.preferences} call={call} />);
};

const videos = () => [...document.querySelectorAll('video')].map((video) => video.getAttribute('aria-label'));
const layout = (value: string) => {
  localStorage.setItem('companion.preference.u-amira.video.layout', JSON.stringify(value));
};
const mover = 'Your own video: move it to another corner';
const corner = () => phone.preferences.read(cornerPreference);

const key = (name: string) =>
  doing(() => {
    one('button', mover).dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
    );
  });

beforeEach(() => {
  localStorage.clear();
  phone = new FakePhone();
});
afterEach(leave);

describe('the pictures of a call', () => {
  it('show the other side large and oneself small, to be moved by keys and clicks', async () => {
    await open();
    expect(videos()).toEqual(['Video of Bruno Keller', 'Your own video']);
    await key('ArrowUp');
    expect(corner()).toBe('top-right');
    await key('ArrowLeft');
    expect(corner()).toBe('top-left');
    await doing(() => {
      one('button', mover).click();
    });
    expect(corner()).toBe('top-right');
  });

  it('stand side by side, and say that one’s own is off', async () => {
    layout('side-by-side');
    await open();
    expect(videos()).toEqual(['Video of Bruno Keller', 'Your own video']);
    expect(all('button', mover)).toHaveLength(0);
    leave();
    await open({ receiving: true, paused: true });
    expect(videos()).toEqual(['Video of Bruno Keller']);
    expect(words()).toContain('Your video is off');
  });

  it('show the other side alone', async () => {
    layout('alone');
    await open();
    expect(videos()).toEqual(['Video of Bruno Keller']);
  });

  it('fall back to the speaking view when what was kept makes no sense', async () => {
    layout('upside-down');
    await open();
    expect(all('button', mover)).toHaveLength(1);
  });

  it('say so when the other side shows nothing', async () => {
    await open({ sending: true });
    expect(words()).toContain('Bruno Keller sends no video');
  });
});

it('the corners of a stage lie where keys and pointers lead', () => {
  expect(cornerTowards('bottom-left', 'ArrowRight')).toBe('bottom-right');
  expect(cornerTowards('bottom-left', 'ArrowDown')).toBe('bottom-left');
  expect(cornerTowards('top-left', 'Enter')).toBe('top-left');
  expect([nextCorner('bottom-right'), nextCorner('top-left')]).toEqual(['bottom-left', 'top-right']);
  const box = { left: 100, top: 100, width: 200, height: 100 } as DOMRect;
  expect([cornerAt(box, 110, 190), cornerAt(box, 290, 110)]).toEqual(['bottom-left', 'top-right']);
});
