/**
 * What an import may leave out or change, in the order of the list shown before the import. Colours and fonts are left
 * out silently, as in a paste.
 */
export const LOSS_KINDS = [
  'pictures',
  'pictureFormats',
  'textBoxes',
  'charts',
  'drawings',
  'attachments',
  'recordings',
  'embeds',
  'shortcodes',
  'comments',
  'deletions',
  'joinedParagraphs',
  'formattingChanges',
  'blockChanges',
  'footnoteChanges',
  'headlineChanges',
  'hiddenText',
  'injectedLinks',
  'formulas',
  'contents',
  'nestedTables',
  'largeTables',
  'flattened',
  'readersComments',
  'passwords',
  'lostCharacters',
  'columns',
  'roles',
  'values',
  'takenAddresses',
  'repeatedAddresses',
  'queryAddresses',
  'foreignHosts',
] as const;
export type LossKind = (typeof LOSS_KINDS)[number];

/** The number of losses of a kind in one item, and their places: words, or addresses. */
export interface Loss {
  count: number;
  places: string[];
}

export type Losses = Partial<Record<LossKind, Loss>>;

/** The maximum number of places kept for each kind and item; further ones are only counted. */
export const LOSS_PLACES = 50;
const PLACE_LENGTH = 120;

/** Adds a loss at a place. */
export function lose(losses: Losses, kind: LossKind, place = '', count = 1): void {
  if (count < 1) return;
  const loss = (losses[kind] ??= { count: 0, places: [] });
  loss.count += count;
  const words = place.replace(/\s+/g, ' ').trim();
  if (!words || loss.places.length >= LOSS_PLACES) return;
  loss.places.push(words.length > PLACE_LENGTH ? `${words.slice(0, PLACE_LENGTH - 1)}…` : words);
}

/** Both losses combined. */
export function joinedLosses(one: Losses, other: Losses): Losses {
  const joined: Losses = {};
  for (const losses of [one, other])
    for (const kind of LOSS_KINDS) {
      const loss = losses[kind];
      if (!loss) continue;
      const [first = '', ...rest] = loss.places;
      lose(joined, kind, first, loss.count);
      for (const place of rest)
        if (joined[kind]!.places.length < LOSS_PLACES) joined[kind]!.places.push(place);
    }
  return joined;
}
