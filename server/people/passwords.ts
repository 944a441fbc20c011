import { hash, verify } from '@node-rs/argon2';

/** Argon2id at the strength that OWASP recommends for 19 MiB of memory. */
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The shortest password a person may choose. */
export const PASSWORD_LENGTH = 12;

let decoy: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(password, STRENGTH);
}

/**
 * Whether the password is right. Without a hash (an unknown address) it takes as long as with one, so that
 * the time does not reveal who has an account.
 */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody');
  const right = await verify(passwordHash ?? (await decoy), password);
  return right && passwordHash !== null;
}
