export const signInEn = {
  'sign-in.title': 'Sign in',
  'sign-in.text': 'Use the user name and password of your telephone system.',
  'sign-in.environment': 'Environment',
  'sign-in.user-name': 'User name',
  'sign-in.password': 'Password',
  'sign-in.show': 'Show what is typed',
  'sign-in.hide': 'Hide what is typed',
  'sign-in.required': 'Fill this in.',
  'sign-in.submit': 'Sign in',
  'sign-in.busy': 'Signing in…',
  'sign-in.by-host': 'Continue with Microsoft Teams',
  'sign-in.or': 'or',
  'sign-in.reason.ended':
    'Your session has ended. Sign in again; calls that are under way go on in the companion.',
  'sign-in.reason.signed-out': 'You are signed out.',
  'sign-in.unreachable': 'The server cannot be reached',
} as const;
