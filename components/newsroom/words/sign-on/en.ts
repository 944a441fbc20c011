/** What is said of signing in with the paper’s own provider. */
export const signOn = {
  with: (provider: string) => `Sign in with ${provider}`,
  /** What came of it, by the reason in the address. */
  failures: {
    'sign-on-failed': (provider: string) => `Signing in with ${provider} didn’t work. Try again.`,
    'sign-on-cancelled': (provider: string) => `${provider} reports that signing in was cancelled.`,
    'sign-on-unreachable': (provider: string) => `${provider} can’t be reached. Try again in a few minutes.`,
    'sign-on-no-access': () => 'Your account has no access to this newsroom. Ask an admin.',
    'sign-on-email-not-verified': (provider: string) =>
      `${provider} has not verified your email address. Ask for that to be done, then sign in again.`,
    'sign-on-other-account': (provider: string) =>
      `Someone with your email address signs in with another account of ${provider}. Ask an admin.`,
  },
  over: 'That took too long. Sign in again from the start.',
  title: 'Signing in',
  text: (provider: string) => `You sign in with ${provider}. You change your password there too.`,
  again: (provider: string) =>
    `Sign in to ${provider} in the new tab. Then come back to this one and press Continue.`,
  address: 'Pass this address on. They sign in there with the account of your organisation.',
};

export const signOnReasons = {
  'password-sign-in-is-off': 'No one signs in with a password here. Use the account of your organisation.',
};
