import { Secret, TOTP } from 'otpauth';
import { qrCode } from '@/server/qr-code';
import { findTotp, takeTotpStep } from '@/server/store/people/second-factor/codes';
import { seal, unseal } from './sealing';

const PERIOD_SECONDS = 30;
/** The clock of a phone may be off by this many steps. */
const WINDOW = 1;
/** A displayed secret must be confirmed within this time. */
const CONFIRM_WITHIN_MS = 15 * 60_000;

/**
 * An authenticator app that is being set up: a QR code, the secret to type instead, and the sealed secret to confirm
 * with a code.
 */
export interface NewTotp {
  secret: string;
  /** A picture of the address for the app, as a `data:` address. */
  picture: string;
  sealed: string;
}

const about = (personId: string) => `totp:${personId}`;
const aboutNew = (personId: string) => `new-totp:${personId}`;

function totpOf(secret: string, issuer = '', label = ''): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS, digits: 6 });
}

/** Creates a secret for an authenticator app. It is not stored, but sent back sealed with the first code. */
export async function newTotp(
  { personId, email, paper }: { personId: string; email: string; paper: string },
  now: Date,
): Promise<NewTotp> {
  const secret = new Secret({ size: 20 }).base32;
  const svg = await qrCode(totpOf(secret, paper, email).toString());
  const picture = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const until = now.getTime() + CONFIRM_WITHIN_MS;
  return { secret, picture, sealed: seal(JSON.stringify({ secret, until }), aboutNew(personId)) };
}

/** The time step of this code, the current or an adjacent one; null for an invalid code. */
function stepOf(secret: string, code: string, now: Date): number | null {
  const delta = totpOf(secret).validate({ token: code, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + delta;
}

/**
 * The secret of a new app, sealed for storage, if it was made for this person, has not expired, and matches the code.
 */
export function confirmedTotp(
  personId: string,
  { sealed, code }: { sealed: string; code: string },
  now: Date,
): { secret: string; lastStep: number } | null {
  const opened = unseal(sealed, aboutNew(personId));
  if (!opened) return null;
  const { secret, until } = JSON.parse(opened.text) as { secret: string; until: number };
  const lastStep = until < now.getTime() ? null : stepOf(secret, code, now);
  return lastStep === null ? null : { secret: seal(secret, about(personId)), lastStep };
}

/** Consumes a code of a person's app; false when it is wrong or was already used. */
export async function takeTotpCode(personId: string, code: string, now: Date): Promise<boolean> {
  const kept = await findTotp(personId);
  const opened = kept && unseal(kept.secret, about(personId));
  if (!opened) return false;
  const step = stepOf(opened.text, code, now);
  if (step === null) return false;
  const resealed = opened.isFormer ? seal(opened.text, about(personId)) : undefined;
  return takeTotpStep(personId, { secret: kept.secret, step, resealed });
}
