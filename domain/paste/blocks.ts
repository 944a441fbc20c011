import type { BodyNode } from '@/domain/document/body';
import { embedFrom } from '@/domain/document/embed-address';
import { drop } from './dropped';
import { bodyMarks, marksIn, type InlineMarks } from './inline';
import { flatItems, isListLike } from './list-items';
import { nested } from './lists';
import { captionIn, characterOf, acceptPicture } from './pictures';
import type { PasteReading } from './reading';
import { isElement, isHidden, isText, tagOf } from './style';
import { readTable } from './tables';
import { isBlankText } from './tree';
import { paragraphsOf } from './words';

// It contains no text, or only works on its own page.
const SILENT =
  /^(script|style|meta|link|title|head|template|noscript|xml|base|col|colgroup|button|select|input|textarea|datalist|svg|canvas|map|source|track|wbr)$/;
const RECORDINGS = /^(audio|video)$/;
const FOREIGN = /^(iframe|object|embed)$/;
const BLOCK =
  /^(p|div|section|article|main|header|footer|nav|aside|address|dl|dt|dd|details|summary|form|fieldset|legend|hgroup|center|figcaption|caption|tbody|thead|tfoot|tr|td|th|body|html|li)$/;

/** Finished blocks, and the text of the current one. */
class Page {
  readonly blocks: BodyNode[] = [];
  private runs: BodyNode[] = [];

  word(run: BodyNode): void {
    this.runs.push(run);
  }

  block(...blocks: BodyNode[]): void {
    this.end();
    this.blocks.push(...blocks);
  }

  /** Ends the current paragraph, if there is one. */
  end(): void {
    const paragraphs = paragraphsOf(this.runs);
    this.runs = [];
    this.blocks.push(...paragraphs.map(content => ({ type: 'paragraph', content })));
  }
}

/** Converts nodes of a page to blocks; unsupported nodes are replaced with their text. */
export function readBlocks(
  nodes: Iterable<Node>,
  reading: PasteReading,
  marks: InlineMarks = {},
): BodyNode[] {
  const page = new Page();
  readInto(page, [...nodes], marks, reading);
  page.end();
  return page.blocks;
}

function readInto(page: Page, nodes: Node[], marks: InlineMarks, reading: PasteReading): void {
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!;
    if (isText(node)) {
      page.word(textRun(node.textContent ?? '', marks));
    } else if (isElement(node) && isListLike(node)) {
      const group = listGroup(nodes, at);
      at += group.length - 1;
      const { items, after } = flatItems(group.filter(isElement), reading, marks);
      page.block(...nested(items), ...after);
    } else if (isElement(node)) readElement(page, node, marks, reading);
  }
}

const textRun = (text: string, marks: InlineMarks): BodyNode => {
  const list = bodyMarks(marks);
  return list.length ? { type: 'text', text, marks: list } : { type: 'text', text };
};

/** Adjacent lists, nested by their levels. */
function listGroup(nodes: Node[], from: number): Node[] {
  let to = from + 1;
  for (let at = to; at < nodes.length; at++) {
    const node = nodes[at]!;
    if (isElement(node) ? isListLike(node) : false) to = at + 1;
    else if (isElement(node) || (isText(node) && !isBlankText(node.textContent))) break;
  }
  return nodes.slice(from, to);
}

function readElement(page: Page, element: Element, around: InlineMarks, reading: PasteReading): void {
  const tag = tagOf(element);
  if (SILENT.test(tag) || isHidden(element)) return;
  const end = reading.editing?.endOf(element);
  if (end) return page.word({ type: 'paragraphEnd', marks: end });
  const own = around.editing ? { marks: around.editing } : {};
  const footnote = reading.footnotes.get(element);
  if (footnote !== undefined) return page.word({ type: 'footnote', attrs: { text: footnote }, ...own });
  if (RECORDINGS.test(tag)) return drop(reading.dropped, 'recordings');
  if (FOREIGN.test(tag)) return page.block(...embedOf(element, reading));
  if (tag === 'br') return page.word({ type: 'hardBreak', ...own });
  if (tag === 'hr') return page.block({ type: 'divider' });
  if (tag === 'img') return readImage(page, element, around, reading);
  if (tag === 'table') return page.block(...readTable(element, reading, around));
  if (tag === 'figure') return page.block(...readFigure(element, reading, around));
  if (tag === 'blockquote') return page.block(...readQuotation(element, reading, around));
  if (tag === 'pre') return page.block(...readPre(element, around));
  if (/^h[1-6]$/.test(tag)) return page.block(...readHeading(element, reading));

  const marks = marksIn(element, around, reading);
  const isBlock = BLOCK.test(tag);
  if (isBlock) page.end();
  readInto(page, convertedSpaces(element), marks, reading);
  if (isBlock) page.end();
}

/** Safari writes a space next to an element as a no-break space. */
function convertedSpaces(element: Element): Node[] {
  if (element.className === 'Apple-converted-space') element.textContent = ' ';
  return [...element.childNodes];
}

function readHeading(element: Element, reading: PasteReading): BodyNode[] {
  const level = Number(tagOf(element).slice(1)) <= Math.min(reading.topHeading, 2) ? 2 : 3;
  return readBlocks(element.childNodes, reading).map(block =>
    block.type === 'paragraph' ? { type: 'heading', attrs: { level }, content: block.content } : block,
  );
}

function readImage(page: Page, image: Element, marks: InlineMarks, reading: PasteReading): void {
  const character = characterOf(image);
  if (character) return page.word(textRun(character, marks));
  const picture = acceptPicture(image, reading);
  if (picture) page.block({ type: 'picture', attrs: { media: picture.placeholder, alt: picture.alt } });
}

function embedOf(element: Element, { dropped }: PasteReading): BodyNode[] {
  const address = element.getAttribute('src') ?? element.getAttribute('data') ?? '';
  const embed = embedFrom(address);
  if (embed) return [{ type: 'embed', attrs: embed }];
  drop(dropped, 'embeds');
  return [];
}

/** The caption of a figure becomes that of its picture or table; otherwise it is a paragraph. */
function readFigure(figure: Element, reading: PasteReading, marks: InlineMarks): BodyNode[] {
  const caption = captionIn(figure);
  const blocks = readBlocks(
    [...figure.childNodes].filter(node => node !== caption),
    reading,
    marks,
  );
  if (!caption) return blocks;
  const words = (caption.textContent ?? '').replace(/\s+/g, ' ').trim();
  const holder = blocks.find(({ type }) => type === 'picture' || type === 'table');
  const limit = holder?.type === 'table' ? 500 : 2000;
  if (!holder || words.length > limit) return [...blocks, ...readBlocks([caption], reading, marks)];
  holder.attrs = { ...holder.attrs, caption: words };
  return blocks;
}

/** A quotation holds paragraphs; other blocks are placed between its parts. */
function readQuotation(element: Element, reading: PasteReading, marks: InlineMarks): BodyNode[] {
  const post = /\btwitter-tweet\b/.test(element.className) ? postOf(element) : null;
  if (post) return [post];
  const blocks: BodyNode[] = [];
  for (const block of readBlocks(element.childNodes, reading, marks)) {
    const paragraphs = quotable(block);
    const before = blocks.at(-1);
    if (!paragraphs) blocks.push(block);
    else if (before?.type === 'quotation') before.content!.push(...paragraphs);
    else blocks.push({ type: 'quotation', content: paragraphs });
  }
  return blocks;
}

function quotable(block: BodyNode): BodyNode[] | null {
  if (block.type === 'paragraph') return [block];
  if (block.type === 'heading') return [{ type: 'paragraph', content: block.content }];
  return block.type === 'quotation' ? block.content! : null;
}

function postOf(element: Element): BodyNode | null {
  const address = [...element.querySelectorAll('a[href]')].at(-1)?.getAttribute('href') ?? '';
  const embed = embedFrom(address);
  return embed && { type: 'embed', attrs: embed };
}

function readPre(element: Element, marks: InlineMarks): BodyNode[] {
  const lines = (element.textContent ?? '').replace(/\r\n?/g, '\n').split('\n');
  const runs = lines.flatMap((line, at) => [
    ...(at > 0 ? [{ type: 'hardBreak' }] : []),
    ...(line ? [textRun(line, marks)] : []),
  ]);
  return paragraphsOf(runs).map(content => ({ type: 'paragraph', content }));
}
