/**
 * Why the person is asked who it is. `ticket-refused`: the link that opened the window is of no use.
 * `ended`: the server ended the session. `signed-out`: by the person's own choice.
 */
export type SignInReason = 'first' | 'ticket-refused' | 'ended' | 'signed-out';
