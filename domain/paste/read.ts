import type { Body, BodyNode } from '@/domain/document/body';
import { BODY_LIMITS } from '@/domain/document/bounds';
import { validateBody } from '@/domain/document/validate';
import { readBlocks } from './blocks';
import type { PasteReading } from './reading';
import type { Dropped } from './dropped';
import type { EditingMarkup } from './editing-markup';
import { takeFootnotes } from './footnotes';
import type { ItemFacts } from './lists';
import type { PastedPicture } from './pictures';
import { takeCommentMarks, removeStruckText } from './revisions';
import { withQuietStyles } from './style';
import { tableParts } from './table-parts';
import { fromWord, fromWordOnline } from './word/word';
import { paragraphsIn } from './words';

/** The result of reading a clipboard of another program. */
export interface Pasted {
  /** Its blocks; pictures have placeholders until they are uploaded. */
  body: Body;
  pictures: PastedPicture[];
  dropped: Dropped;
  changed: Changed[];
}

/** Content that was changed or dropped. */
export type Changed =
  | { kind: 'tableColumns' | 'tableCells'; limit: number; tables: number }
  | { kind: 'paragraphs'; blocks: number };

/** Limits of a whole story, which do not depend on single blocks. */
const OF_THE_STORY = new Set<string>(['too-many-nodes', 'too-large']);

const WORD = /urn:schemas-microsoft-com|\bmso-|class="?Mso/;
const WORD_ONLINE = '.OutlineElement, .ListContainerWrapper, .TextRun';
const OFFICE = /docs-internal-guid|LibreOffice|OpenOffice|CocoaVersion|google-sheets|WPS Office/;

/** The page of a clipboard, in a form that can be parsed. */
export const parsable = (html: string): string => withQuietStyles(wholeTables(html));

/** A spreadsheet row may lack its table; a parser would drop its cells. */
const wholeTables = (html: string): string =>
  /^\s*(?:<meta[^>]*>\s*|<!--(?:(?!-->)[^])*-->\s*)*<(?:tr|t[dh]|col|tbody)\b/i.test(html)
    ? `<table>${html}</table>`
    : html;

/**
 * Reads an external page into blocks of a body. Headings, bold and italic, links, lists, tables, footnotes and pictures
 * are kept; colours and fonts are dropped; all other dropped content is counted. Modifies the page.
 */
export function readPaste(page: Document, html: string): Pasted {
  return readPage(page, html, { keepsAddresses: false, editing: null });
}

/** How a page that is imported differs from a paste. */
export interface PasteSource {
  /** Whether pictures at other addresses are kept, to be fetched. */
  keepsAddresses: boolean;
  /** The notes and suggestions of a page that was made from a document; null for a page of another origin. */
  editing: EditingMarkup | null;
}

/** Reads a page as a paste is read. Modifies the page. */
export function readPage(page: Document, html: string, { keepsAddresses, editing }: PasteSource): Pasted {
  const root = page.body;
  const dropped: Dropped = {};
  const isWord = !editing && WORD.test(html);
  const isWordOnline = !editing && root.querySelector(WORD_ONLINE) !== null;
  const items = isWordOnline
    ? fromWordOnline(root)
    : isWord
      ? fromWord(root, dropped)
      : new Map<Element, ItemFacts>();
  removeStruckText(root, dropped);
  takeCommentMarks(root, dropped);
  const footnotes = takeFootnotes(root);
  const headings = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const pictures: PastedPicture[] = [];
  const reading: PasteReading = {
    readBlocks: (nodes, marks) => readBlocks(nodes, reading, marks),
    items,
    footnotes,
    ...{ keepsAddresses, editing },
    keepsLanguages: !isWord && !isWordOnline && !OFFICE.test(html),
    topHeading: Math.min(6, ...headings.map(({ tagName }) => Number(tagName.slice(1)))),
    pictures,
    dropped,
  };
  const changed: Changed[] = [];
  const content = readBlocks(root.childNodes, reading).flatMap(block => recordingOf(block, changed));
  return {
    body: { type: 'doc', content: content.length ? content : [{ type: 'paragraph' }] },
    pictures,
    dropped,
    changed,
  };
}

/**
 * The block as completed by the schema. A table that is too large becomes several; content that the schema
 * does not allow, such as deeply nested lists, becomes text.
 */
function recordingOf(block: BodyNode, changed: Changed[]): BodyNode[] {
  const check = validateBody({ type: 'doc', content: [block] });
  if (check.ok) return check.body.content!;
  if (OF_THE_STORY.has(check.reason)) return [block];
  if (check.reason === 'table-too-large') {
    const parts = tableParts(block).flatMap(part => recordingOf(part, changed));
    const kind = check.bound === 'tableColumns' ? check.bound : 'tableCells';
    changed.push({ kind, limit: BODY_LIMITS[kind], tables: parts.length });
    return parts;
  }
  const before = changed.find(change => change.kind === 'paragraphs');
  if (before) before.blocks++;
  else changed.push({ kind: 'paragraphs', blocks: 1 });
  return paragraphsIn(block);
}
