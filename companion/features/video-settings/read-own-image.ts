import { OWN_IMAGE_LIMIT } from '../../media/picture-preferences';

/** As large as a picture that is sent needs it behind somebody. */
const WIDTH = 960;
/** From good to small, until it fits. */
const QUALITIES = [0.8, 0.6, 0.4];

/**
 * A person's own image, made small enough to be kept.
 * @throws when the file is no image, or too full of detail to become small
 */
export async function readOwnImage(file: Blob): Promise<string> {
  const image = await createImageBitmap(file);
  const scale = Math.min(1, WIDTH / image.width);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  for (const quality of QUALITIES) {
    const address = canvas.toDataURL('image/jpeg', quality);
    if (address.length <= OWN_IMAGE_LIMIT) return address;
  }
  throw new Error('too large');
}
