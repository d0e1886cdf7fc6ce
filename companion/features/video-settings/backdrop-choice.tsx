import { Button, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import { ErrorText } from '../../../shared/ui/controls/error-text';
import { usePreference } from '../../controls/use-preference';
import { backdropPreference, backdrops, ownImagePreference } from '../../media/picture-preferences';
import type { Preferences } from '../../preferences/preferences';
import { BackdropThumbnail } from './backdrop-thumbnail';
import { readOwnImage } from './read-own-image';

const useStyles = makeStyles({
  images: { flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  image: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
});

/** Which image stands behind this person: one of ours, or one of theirs. */
export function BackdropChoice({ preferences }: { readonly preferences: Preferences }): ReactElement {
  const styles = useStyles();
  const text = useText();
  const file = useRef<HTMLInputElement>(null);
  const [backdrop, choose] = usePreference(preferences, backdropPreference);
  const [own, keep] = usePreference(preferences, ownImagePreference);
  const [unreadable, setUnreadable] = useState(false);

  const take = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    const image = await readOwnImage(chosen).catch(() => undefined);
    setUnreadable(!image);
    if (!image) return;
    keep(image);
    choose('own');
  };

  return (
    <>
      <RadioGroup
        layout="horizontal"
        aria-label={text('pictures.background.image')}
        className={styles.images}
        value={backdrop}
        onChange={(_event, { value }) => {
          choose(backdrops.find((one) => one === value) ?? 'dawn');
        }}
      >
        {backdrops
          .filter((one) => one !== 'own' || own)
          .map((one) => (
            <div key={one} className={styles.image}>
              <BackdropThumbnail backdrop={one} own={own} />
              <Radio value={one} label={text(`pictures.image.${one}`)} />
            </div>
          ))}
      </RadioGroup>
      <div>
        <Button onClick={() => file.current?.click()}>{text('pictures.image.choose')}</Button>
        <input
          ref={file}
          type="file"
          accept="image/*"
          hidden
          aria-label={text('pictures.image.choose')}
          onChange={({ target }) => {
            void take(target.files?.[0]);
            // The same file may be chosen again.
            target.value = '';
          }}
        />
      </div>
      {unreadable && (
        <div role="alert">
          <ErrorText>{text('pictures.image.unreadable')}</ErrorText>
        </div>
      )}
    </>
  );
}
