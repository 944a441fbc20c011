interface NamedTopic {
  id: string;
  name: string;
}

/** The length of the text from which topics are suggested, in UTF-16 units. */
export const SUGGESTED_BY = 3000;

const MAX_SUGGESTED = 6;
/** The maximum length of names, in words, and in characters of a script without spaces. */
const WORDS = 4;
const CHARACTERS = 6;
const HAN = /\p{Script=Han}/u;
const LETTER = /[\p{L}\p{N}]/u;

/** The first position of a name in a text as a whole word, or -1. Chinese has no visible word boundaries. */
function placeOf(name: string, text: string): number {
  const wanted = name.trim().toLocaleLowerCase();
  if (!wanted) return -1;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (HAN.test(wanted)) return at;
    const before = text.charAt(at - 1);
    const after = text.charAt(at + wanted.length);
    if (!LETTER.test(before) && !LETTER.test(after)) return at;
  }
  return -1;
}

/** The topics whose names occur in a text, in order. */
export function suggestTopics<Topic extends NamedTopic>(topics: Topic[], text: string): Topic[] {
  const lower = text.toLocaleLowerCase();
  return topics
    .map(topic => ({ topic, place: placeOf(topic.name, lower) }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => a.place - b.place)
    .slice(0, MAX_SUGGESTED)
    .map(({ topic }) => topic);
}

/**
 * All possible topic names at the start of a text, in lower case: sequences of words, and of characters in scripts
 * without spaces.
 */
export function possibleNames(text: string): string[] {
  const lower = text.slice(0, SUGGESTED_BY).toLocaleLowerCase();
  const names = new Set<string>();
  const words = [...lower.matchAll(/[\p{L}\p{N}]+/gu)];
  for (const [first, word] of words.entries())
    for (const last of words.slice(first, first + WORDS))
      names.add(lower.slice(word.index, last.index + last[0].length));
  for (const [run] of lower.matchAll(/\p{Script=Han}+/gu)) {
    const characters = [...run];
    for (let start = 0; start < characters.length; start++)
      for (let length = 1; length <= Math.min(CHARACTERS, characters.length - start); length++)
        names.add(characters.slice(start, start + length).join(''));
  }
  return [...names];
}
