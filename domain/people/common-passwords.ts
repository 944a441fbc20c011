/** Shorter ones occur in too many good passwords. */
const SHORTEST = 4;

const LOOKALIKES: Record<string, string> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' },
  ...{ '@': 'a', $: 's', '!': 'i' },
};

const isLetter = (sign: string) => /\p{L}/u.test(sign);

/** A text from its first letter to its last. */
function bare(text: string): string {
  const signs = [...text];
  return signs.slice(signs.findIndex(isLetter), signs.findLastIndex(isLetter) + 1).join('');
}
const withLetters = (text: string) => text.replace(/[013457@$!]/g, sign => LOOKALIKES[sign]!);

/**
 * Whether a password is a common one, also with added or substituted digits and signs, or two common ones in
 * a row: those are guessed first.
 * @param common the common passwords, in lower case
 */
export function isCommonPassword(password: string, common: ReadonlySet<string>): boolean {
  const text = password.normalize('NFKC').toLowerCase().trim();
  const isKnown = (word: string) => word.length >= SHORTEST && common.has(word);
  const forms = new Set([
    text,
    bare(text),
    withLetters(text),
    bare(withLetters(text)),
    withLetters(bare(text)),
  ]);
  for (const form of forms) {
    if (isKnown(form)) return true;
    for (let at = SHORTEST; at <= form.length - SHORTEST; at++)
      if (isKnown(form.slice(0, at)) && isKnown(form.slice(at))) return true;
  }
  return false;
}
