/** What pages of readers look like: a text in one language or two, lists; and what some of them have besides. */
const LOOKS = ['story', 'bilingual', 'lists', 'search', 'archive', 'embeds', 'coverage', 'preview'] as const;
export type Look = (typeof LOOKS)[number];

const TEXTS = ['story', 'bilingual'] as const;
const BESIDE_TEXT = ['embeds', 'coverage', 'embeds-coverage'] as const;
type JoinedStylesheet = `${(typeof TEXTS)[number]}-${(typeof BESIDE_TEXT)[number]}`;

/** A file by its look; that of a text has all that the text needs, so that a reader waits for no second one. */
export type Stylesheet = Look | JoinedStylesheet;

/** The files that are several looks in one, each with its looks in their order. */
export const JOINED_STYLESHEETS = TEXTS.flatMap(text =>
  BESIDE_TEXT.map(part => ({
    name: `${text}-${part}` as const,
    looks: [text, ...part.split('-')] as Look[],
  })),
);

export const STYLESHEETS: readonly Stylesheet[] = [...LOOKS, ...JOINED_STYLESHEETS.map(({ name }) => name)];

/** The files of a page with these looks, in the order in which it names them. */
export function stylesheetsOf(looks: readonly Look[]): Stylesheet[] {
  const joined = JOINED_STYLESHEETS.findLast(one => one.looks.every(look => looks.includes(look)));
  if (!joined) return [...looks];
  return [joined.name, ...looks.filter(look => !joined.looks.includes(look))];
}
