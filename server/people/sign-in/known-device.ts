import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { cookieName, signInCookie } from '../auth-cookies';

/*
 * A browser in which a person signed in before has a separate counter of wrong passwords: a stranger who guesses
 * passwords uses up that of unknown browsers, and does not lock the person out (OWASP, "Slow Down Online Guessing
 * Attacks with Device Cookies").
 */

const NAME = 'known-device';
const MAX_AGE_SECONDS = 365 * 24 * 3600;

/** The name of the cookie. */
export const deviceCookieName = () => cookieName(NAME);

/** A cookie that marks this browser as known for the person with this address. */
export function deviceCookie(email: string, now: Date) {
  const device = randomBytes(16).toString('base64url');
  const until = String(Math.floor(now.getTime() / 1000) + MAX_AGE_SECONDS);
  return signInCookie(NAME, `${device}.${until}.${sign(email, device, until)}`, MAX_AGE_SECONDS);
}

/** The id of a browser that is known for the person with this address; null for any other. */
export function knownDevice(cookie: string | undefined, email: string, now: Date): string | null {
  const [device = '', until = '', signature = '', ...more] = (cookie ?? '').split('.');
  if (more.length || !/^\d{1,12}$/.test(until) || Number(until) * 1000 < now.getTime()) return null;
  const expected = Buffer.from(sign(email, device, until));
  const actual = Buffer.from(signature);
  return actual.length === expected.length && timingSafeEqual(actual, expected) ? device : null;
}

function sign(email: string, device: string, until: string): string {
  return createHmac('sha256', process.env.NEXTAUTH_SECRET!)
    .update(JSON.stringify(['known-device', email.toLowerCase(), device, until]))
    .digest('base64url');
}
