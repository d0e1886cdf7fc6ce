/**
 * Why the person is asked who it is. `ticket-refused`: the link that opened the window is of no use.
 * `ended`: the session could not be renewed. `elsewhere`: the person has signed out on every device.
 * `signed-out`: here.
 */
export type SignInReason = 'first' | 'ticket-refused' | 'ended' | 'elsewhere' | 'signed-out';
