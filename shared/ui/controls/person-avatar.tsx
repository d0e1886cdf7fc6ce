import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Person20Regular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { initialsOf } from './initials';

/**
 * Fluent's own Avatar weighs a twentieth of what the tab may, for badges and sizes that nothing
 * here shows; this keeps its looks.
 */
const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    borderRadius: tokens.borderRadiusCircular,
    fontWeight: tokens.fontWeightSemibold,
    userSelect: 'none',
    boxShadow: `inset 0 0 0 1px ${tokens.colorTransparentStroke}`,
  },
  photo: { width: '100%', height: '100%', borderRadius: 'inherit', objectFit: 'cover' },
  nobody: { backgroundColor: tokens.colorNeutralBackground6, color: tokens.colorNeutralForeground3 },
  cranberry: colours(tokens.colorPaletteCranberryBackground2, tokens.colorPaletteCranberryForeground2),
  pumpkin: colours(tokens.colorPalettePumpkinBackground2, tokens.colorPalettePumpkinForeground2),
  marigold: colours(tokens.colorPaletteMarigoldBackground2, tokens.colorPaletteMarigoldForeground2),
  forest: colours(tokens.colorPaletteForestBackground2, tokens.colorPaletteForestForeground2),
  teal: colours(tokens.colorPaletteTealBackground2, tokens.colorPaletteTealForeground2),
  steel: colours(tokens.colorPaletteSteelBackground2, tokens.colorPaletteSteelForeground2),
  cornflower: colours(tokens.colorPaletteCornflowerBackground2, tokens.colorPaletteCornflowerForeground2),
  grape: colours(tokens.colorPaletteGrapeBackground2, tokens.colorPaletteGrapeForeground2),
  magenta: colours(tokens.colorPaletteMagentaBackground2, tokens.colorPaletteMagentaForeground2),
  plum: colours(tokens.colorPalettePlumBackground2, tokens.colorPalettePlumForeground2),
});

const palette = [
  'cranberry',
  'pumpkin',
  'marigold',
  'forest',
  'teal',
  'steel',
  'cornflower',
  'grape',
  'magenta',
  'plum',
] as const;

function colours(backgroundColor: string, color: string): { backgroundColor: string; color: string } {
  return { backgroundColor, color };
}

/** The same person has the same colour everywhere. */
function colourOf(name: string): (typeof palette)[number] {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return palette[sum % palette.length] ?? 'steel';
}

export interface PersonAvatarProps {
  /** A name, or a number, which gets a silhouette. */
  readonly name: string;
  /** px; 40 unless told. */
  readonly size?: number;
  readonly className?: string;
  /** The address of a photo; what turns out to be no image gives way to the initials. */
  readonly photo?: string | undefined;
}

/** A person's photo, or initials on their colour. Decoration: the name stands beside it. */
export function PersonAvatar({ name, size = 40, className, photo }: PersonAvatarProps): ReactNode {
  const styles = useStyles();
  const [broken, setBroken] = useState<string>();
  const initials = initialsOf(name);
  return (
    <span
      aria-hidden="true"
      className={mergeClasses(styles.root, initials ? styles[colourOf(name)] : styles.nobody, className)}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.36) }}
    >
      {photo !== undefined && photo !== broken ? (
        <img
          src={photo}
          alt=""
          decoding="async"
          className={styles.photo}
          onError={() => {
            setBroken(photo);
          }}
        />
      ) : (
        initials || <Person20Regular />
      )}
    </span>
  );
}
