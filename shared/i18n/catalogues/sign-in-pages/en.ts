/** Pages the server writes itself: the way to an identity provider and back, and the one of the evaluation. */
export const signInPagesEn = {
  'sign-in-pages.done.title': 'You are signed in',
  'sign-in-pages.done.text': 'You can close this page and go back to where you began.',
  'sign-in-pages.failed.title': 'You are not signed in',
  'sign-in-pages.failed.text': 'Close this page and go back to where you began; you can try again there.',
  'sign-in-pages.over.title': 'This sign-in is over',
  'sign-in-pages.confirm.title': 'Did you begin this sign-in?',
  'sign-in-pages.confirm.text':
    'It was begun from another network than the one you are on. Continue only if you began it yourself a moment ago: whoever began it will be signed in as you.',
  'sign-in-pages.confirm.continue': 'Yes, continue',
  'sign-in-pages.confirm.leave': 'If it was not you, close this page: nothing happens then.',
  'sign-in-pages.going.title': 'One moment',
  'sign-in-pages.going.text': 'The sign-in page of your organization opens.',
  'sign-in-pages.going.link': 'Open it now',
  'sign-in-pages.idp.title': 'Sign in to Demo company',
  'sign-in-pages.idp.text':
    'The sign-in service of the evaluation. The four people of the demo have accounts here; their password is their name followed by “-demo”.',
  'sign-in-pages.idp.user-name': 'User name',
  'sign-in-pages.idp.password': 'Password',
  'sign-in-pages.idp.submit': 'Sign in',
  'sign-in-pages.idp.cancel': 'Cancel',
} as const;
