/** The sizes a person may choose from, by the lines of a picture; guide, "Configuration de la résolution vidéo". */
export const resolutions = ['auto', '720', '480', '360', '240', '180'] as const;
export type Resolution = (typeof resolutions)[number];

/** What stands behind a person; guide, "Arrière-plan virtuel". */
export const backgroundKinds = ['off', 'blur', 'image'] as const;
export type BackgroundKind = (typeof backgroundKinds)[number];

/** Images we draw ourselves, and `own`: the one this person has chosen. */
export const backdrops = ['dawn', 'wall', 'library', 'own'] as const;
export type Backdrop = (typeof backdrops)[number];
