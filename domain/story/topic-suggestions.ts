interface NamedTopic {
  id: string;
  name: string;
}

const MOST_SUGGESTED = 6;
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

/** The topics whose names a text holds, the one named first leading. */
export function suggestTopics<Topic extends NamedTopic>(topics: Topic[], text: string): Topic[] {
  const lower = text.toLocaleLowerCase();
  return topics
    .map(topic => ({ topic, place: placeOf(topic.name, lower) }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => a.place - b.place)
    .slice(0, MOST_SUGGESTED)
    .map(({ topic }) => topic);
}
