/** The layouts of public pages: a text in one language or two, lists; and optional parts. */
const LOOKS = ['story', 'bilingual', 'lists', 'search', 'archive', 'embeds', 'coverage', 'preview'] as const;
export type Look = (typeof LOOKS)[number];

const TEXTS = ['story', 'bilingual'] as const;
const BESIDE_TEXT = ['embeds', 'coverage', 'embeds-coverage'] as const;
type JoinedStylesheet = `${(typeof TEXTS)[number]}-${(typeof BESIDE_TEXT)[number]}`;

/** The stylesheet of a layout. That of a text is complete, so readers load only one. */
export type Stylesheet = Look | JoinedStylesheet;

/** Stylesheets that combine several layouts, in order. */
export const JOINED_STYLESHEETS = TEXTS.flatMap(text =>
  BESIDE_TEXT.map(part => ({
    name: `${text}-${part}` as const,
    looks: [text, ...part.split('-')] as Look[],
  })),
);

export const STYLESHEETS: readonly Stylesheet[] = [...LOOKS, ...JOINED_STYLESHEETS.map(({ name }) => name)];

/** The stylesheets of a page with these layouts, in order. */
export function stylesheetsOf(looks: readonly Look[]): Stylesheet[] {
  const joined = JOINED_STYLESHEETS.findLast(one => one.looks.every(look => looks.includes(look)));
  if (!joined) return [...looks];
  return [joined.name, ...looks.filter(look => !joined.looks.includes(look))];
}
