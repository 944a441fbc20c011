import { type FrontContents, type Slot } from './contents';

/** Who wrote each text of a front, by `textsOfFront`. */
export type FrontWriters = Record<string, string[]>;

/** The overrides of a slot: what a person chose instead of the story's own headline, kicker and picture. */
const overridesOf = ({ id, storyId, headline, kicker, mediaId }: Slot) =>
  Object.entries({ headline, kicker, mediaId }).flatMap(([part, value]) =>
    value ? [JSON.stringify([part, storyId ?? id, value])] : [],
  );

/** What people wrote and chose for a front besides the stories and their order, each once: titles and overrides. */
const textsOfFront = ({ containers }: FrontContents): string[] => [
  ...new Set(
    containers.flatMap(({ kind, title, slots }) => [
      ...(title.trim() ? [JSON.stringify(['title', kind, title.trim()])] : []),
      ...slots.flatMap(overridesOf),
    ]),
  ),
];

/** The texts of a front that another does not have. */
function addedTexts(before: FrontContents, after: FrontContents): string[] {
  const known = new Set(textsOfFront(before));
  return textsOfFront(after).filter(text => !known.has(text));
}

/** The writers of the texts of a draft after a change by this person. */
export function writersAfterChange(
  writers: FrontWriters,
  before: FrontContents,
  after: FrontContents,
  personId: string,
): FrontWriters {
  const added = new Set(addedTexts(before, after));
  return Object.fromEntries(
    textsOfFront(after).flatMap(text => {
      const all = [...new Set([...(writers[text] ?? []), ...(added.has(text) ? [personId] : [])])];
      return all.length ? [[text, all]] : [];
    }),
  );
}

/**
 * The writers of the texts that these contents publish for the first time.
 * @param live the live contents
 * @param unknown the writers assumed for a text without stored writers
 */
export function writersOfNew(
  writers: FrontWriters,
  live: FrontContents,
  contents: FrontContents,
  unknown: string | null,
): string[] {
  const all = addedTexts(live, contents).flatMap(text => writers[text] ?? unknown ?? []);
  return [...new Set(all)];
}
