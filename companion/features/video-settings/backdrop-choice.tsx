import { Button, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import { backdrops } from '../../../shared/settings/picture-values';
import { useText } from '../../../shared/ui/app-root/use-text';
import { ErrorText } from '../../../shared/ui/controls/error-text';
import { Lockable } from '../../controls/lockable';
import { useLock } from '../../controls/use-lock';
import { usePreference } from '../../controls/use-preference';
import { backdropPreference, ownImagePreference } from '../../media/picture-preferences';
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
  const lock = useLock(preferences, 'backgroundImage');
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
      <Lockable lock={lock}>
        {(locked) => (
          <RadioGroup
            {...locked}
            layout="horizontal"
            aria-label={text('pictures.background.image')}
            className={styles.images}
            value={backdrop}
            onChange={(_event, { value }) => {
              const chosen = backdrops.find((one) => one === value);
              if (chosen) choose(chosen);
            }}
          >
            {backdrops
              .filter((one) => one === backdrop || lock.allows(one))
              .filter((one) => one !== 'own' || own)
              .map((one) => (
                <div key={one} className={styles.image}>
                  <BackdropThumbnail backdrop={one} own={own} />
                  <Radio value={one} label={text(`pictures.image.${one}`)} />
                </div>
              ))}
          </RadioGroup>
        )}
      </Lockable>
      {lock.allows('own') && (
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
      )}
      {unreadable && (
        <div role="alert">
          <ErrorText>{text('pictures.image.unreadable')}</ErrorText>
        </div>
      )}
    </>
  );
}
