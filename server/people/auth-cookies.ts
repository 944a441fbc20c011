const isSecure = () => process.env.PUBLIC_URL?.startsWith('https:') ?? false;

/** The name of a cookie with a restricted path; on https with the prefix that only secure responses can set. */
export const cookieName = (name: string) => (isSecure() ? `__Secure-${name}` : name);

/** A cookie that this browser sends only to finish signing in. */
export const signInCookie = (name: string, value: string, maxAge: number) => ({
  name: cookieName(name),
  value,
  options: {
    ...{ httpOnly: true, secure: isSecure(), sameSite: 'strict' as const },
    ...{ path: '/api/auth/callback', maxAge },
  },
});

/** Such a cookie as the value of `Set-Cookie`. */
export const asHeader = ({ name, value, options }: ReturnType<typeof signInCookie>): string =>
  `${name}=${value}; Path=${options.path}; Max-Age=${options.maxAge}; HttpOnly; SameSite=Strict${options.secure ? '; Secure' : ''}`;
