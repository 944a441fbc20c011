/** The minimum and maximum length of a chosen password, in characters (NIST SP 800-63B-4, 3.1.1.2). */
export const PASSWORD_LENGTH = { least: 12, most: 200 };

/** A shorter word occurs in too many good passwords. */
const SHORTEST_WORD = 4;

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Whether a password is easy to guess: it is short without public data of its owner, or repeats a few
 * characters.
 * @param known the name, the email address and the name of the paper
 */
export function isGuessable(password: string, known: string[]): boolean {
  const words = known
    .map(text => plain(text).split(/[^\p{L}\p{N}]+/u))
    .flatMap(parts => [parts.join(''), ...parts])
    .filter(word => word.length >= SHORTEST_WORD)
    .sort((one, other) => other.length - one.length);
  const rest = words.reduce((text, word) => text.replaceAll(word, ''), plain(password));
  return rest.length < PASSWORD_LENGTH.least / 2 || new Set(rest).size < 4;
}
