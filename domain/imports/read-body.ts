import type { Body } from '@/domain/document/body';
import type { EditingMarkup } from '@/domain/paste/editing-markup';
import { pageOf } from '@/domain/paste/page';
import { readPage, type Changed } from '@/domain/paste/read';
import { styledWith } from '@/domain/paste/style';
import { embedFrom } from '@/domain/document/embed-address';
import type { ForeignPicture } from './item';
import { lose, type Losses, type LossKind } from './losses';

/** The body of an item, read from HTML. */
export interface ReadBody {
  body: Body;
  pictures: ForeignPicture[];
  losses: Losses;
}

/** Reads the HTML of an item as a paste is read; omissions are listed with their places. */
export function readBody(html: string, editing: EditingMarkup | null): ReadBody {
  return readBodyOf(pageOf(html), html, editing);
}

/** As `readBody`, for a parsed page. Modifies the page. */
export function readBodyOf(page: Document, html: string, editing: EditingMarkup | null): ReadBody {
  const losses: Losses = {};
  const places = placesOf(page.body);
  const captions = captionsIn(page.body);
  const { body, pictures, dropped, changed } = readPage(page, html, { keepsAddresses: true, editing });
  for (const [kind, count] of Object.entries(dropped) as [keyof typeof DROPPED, number][]) {
    const known = places[kind] ?? [];
    for (let at = 0; at < count; at++) lose(losses, DROPPED[kind], known[at] ?? '');
  }
  for (const change of changed) loseChanged(change, losses);
  return {
    body,
    pictures: pictures.flatMap(({ placeholder, source, alt }): ForeignPicture[] => {
      if (source.kind === 'file') return [];
      const texts = captions.get(source.address);
      return [
        { placeholder, source: sourceOf(source.address), alt, caption: texts?.caption ?? '', credit: '' },
      ];
    }),
    losses,
  };
}

const sourceOf = (address: string): ForeignPicture['source'] =>
  /^data:/i.test(address) ? { kind: 'data', address } : { kind: 'address', address };

/** The kinds of losses of an import for those of a paste. */
const DROPPED = {
  pictures: 'pictures',
  foreignPictures: 'pictures',
  textBoxes: 'textBoxes',
  charts: 'charts',
  drawings: 'drawings',
  recordings: 'recordings',
  embeds: 'embeds',
  comments: 'comments',
  deletions: 'deletions',
} as const satisfies Record<string, LossKind>;

function placesOf(root: Element): Partial<Record<keyof typeof DROPPED, string[]>> {
  const addressOf = (element: Element) =>
    element.getAttribute('src') ??
    element.getAttribute('data') ??
    element.querySelector('source')?.getAttribute('src') ??
    '';
  const struck = [...root.querySelectorAll('s, strike, del'), ...styledWith(root, 'line-through')].filter(
    element => element.textContent?.trim(),
  );
  return {
    embeds: [...root.querySelectorAll('iframe, object, embed')]
      .map(addressOf)
      .filter(address => !embedFrom(address)),
    recordings: [...root.querySelectorAll('audio, video')].map(addressOf),
    deletions: struck.map(({ textContent }) => textContent ?? ''),
    pictures: [...root.querySelectorAll('img')].filter(image => !image.getAttribute('src')).map(addressOf),
  };
}

/** The captions of figures, by the address of their picture. */
function captionsIn(root: Element): Map<string, { caption: string }> {
  const captions = new Map<string, { caption: string }>();
  for (const figure of root.querySelectorAll('figure')) {
    const address = figure.querySelector('img')?.getAttribute('src');
    const caption = (figure.querySelector('figcaption')?.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (address && caption) captions.set(address.trim(), { caption: caption.slice(0, 2000) });
  }
  return captions;
}

function loseChanged(change: Changed, losses: Losses): void {
  if (change.kind === 'paragraphs') lose(losses, 'flattened', '', change.blocks);
  else lose(losses, 'largeTables', '', change.tables);
}
