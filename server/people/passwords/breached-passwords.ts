import { createHash } from 'node:crypto';
import { isCommonPassword } from '@/domain/people/common-passwords';
import { logger } from '@/server/log';
import { readSettings } from '@/server/settings';

const TIME_LIMIT_MS = 3000;
/** A range has some eight hundred hashes, padded to a thousand, of 35 bytes and a count. */
const ANSWER_LIMIT = 200_000;

let common: Promise<ReadonlySet<string>> | undefined;

/** The most common passwords in leaks of many years, which are bundled with the installation. */
async function loadCommon(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common'] as string[]);
}

/** Whether a password was leaked, by the built-in list and the configured service. */
export async function isBreached(password: string): Promise<boolean> {
  common ??= loadCommon();
  if (isCommonPassword(password, await common)) return true;
  const { breachedPasswordsUrl } = readSettings();
  return breachedPasswordsUrl !== null && (await isInRange(breachedPasswordsUrl, password));
}

/**
 * Requests all leaked passwords whose SHA-1 starts with the same five hexadecimal digits (k-anonymity, as in Pwned
 * Passwords), with padding that hides their number. Without a response the password is accepted.
 */
async function isInRange(url: string, password: string): Promise<boolean> {
  const hash = createHash('sha1').update(password).digest('hex').toUpperCase();
  const [prefix, rest] = [hash.slice(0, 5), hash.slice(5)];
  try {
    const response = await fetch(`${url}/${prefix}`, {
      redirect: 'error',
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
      headers: { 'add-padding': 'true', accept: 'text/plain', 'user-agent': 'Broadsheet' },
    });
    const text = await boundedText(response);
    // Padding has a count of 0.
    return text.split(/\r?\n/).some(line => line.toUpperCase().startsWith(`${rest}:`) && !/:0+$/.test(line));
  } catch (error) {
    logger.warn({ err: error }, 'BREACHED_PASSWORDS_URL did not answer; only the built-in list was used');
    return false;
  }
}

/** @throws Error for a failed response, or one that is too long */
async function boundedText({ ok, status, body }: Response): Promise<string> {
  if (!ok || !body) throw new Error(`the answer was ${status}`);
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += part.value;
    if (text.length <= ANSWER_LIMIT) continue;
    await reader.cancel();
    throw new Error('the answer is too long');
  }
  return text;
}
