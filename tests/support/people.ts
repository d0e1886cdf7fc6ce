/** The demo people, as the suite shows them. */
export const people = {
  amira: { userName: 'amira', name: 'Amira Haddad', extension: '201' },
  bruno: { userName: 'bruno', name: 'Bruno Keller', extension: '202' },
  chloe: { userName: 'chloe', name: 'Chloé Martin', extension: '203' },
  david: { userName: 'david', name: 'David Okafor', extension: '204' },
} as const;

export type Person = (typeof people)[keyof typeof people];

/** The password of a demo person. */
export function passwordOf({ userName }: Person): string {
  return `${userName}-demo`;
}
