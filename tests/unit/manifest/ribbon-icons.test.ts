import { iconWidths } from '../../../manifest/outlook/add-in';
import { defaultIcon } from '../../../manifest/brand/default-icon';
import { decodePng } from '../../../manifest/icons/png';
import { ribbonIcons } from '../../../manifest/icons/ribbon-icons';

it('Outlook gets the icons its manifests name, each of its size, drawn from the one of the brand', async () => {
  const icons = await ribbonIcons(defaultIcon.svg, defaultIcon.file);
  const sizes = [...icons].map(([path, png]) => [path, decodePng(png)?.width]);
  expect(sizes).toEqual(iconWidths.map((size) => [`/outlook/icons/icon-${String(size)}.png`, size]));
});

it('a drawing that cannot be read is an error of the build', async () => {
  await expect(ribbonIcons('<svg', 'icon.svg')).rejects.toThrow('icon.svg: icon-not-svg');
});
