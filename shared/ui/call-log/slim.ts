/** The list is as narrow as a phone: on one, or at the side of a wide window. */
export const slim = '@container (max-width: 520px)';
