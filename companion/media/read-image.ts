/** An image from an address of the page's own. @throws when it is none */
export async function readImage(address: string): Promise<ImageBitmap> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return createImageBitmap(image);
}
