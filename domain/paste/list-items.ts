import type { BodyNode } from '@/domain/document/body';
import { marksIn, type InlineMarks } from './inline';
import type { LooseItem } from './lists';
import type { PasteReading } from './reading';
import { isElement, isText, tagOf } from './style';
import { isBlankText } from './tree';

export const isListLike = (element: Element): boolean => /^(ul|ol|li|menu|dir)$/.test(tagOf(element));

interface FlatItems {
  items: LooseItem[];
  /** Content that lists cannot hold, to be placed after the list. */
  after: BodyNode[];
}

/** The items of adjacent lists, each with its level. */
export function flatItems(lists: Element[], reading: PasteReading, marks: InlineMarks): FlatItems {
  const flat: FlatItems = { items: [], after: [] };
  const loose = {};
  for (const element of lists)
    if (tagOf(element) === 'li') addItem(element, 1, loose, flat, reading, marks);
    else addList(element, 1, flat, reading, marks);
  return flat;
}

function addList(
  list: Element,
  level: number,
  flat: FlatItems,
  reading: PasteReading,
  marks: InlineMarks,
): void {
  const published = publishedList(list);
  if (published) level = published.level;
  for (const child of list.childNodes) {
    if (isElement(child) && tagOf(child) === 'li')
      addItem(child, level, list, flat, reading, marks, published?.list);
    // A list directly inside a list belongs to the item before it: Google Docs, Pages and LibreOffice write
    // it this way.
    else if (isElement(child) && isListLike(child)) addList(child, level + 1, flat, reading, marks);
    else if (isElement(child) || (isText(child) && !isBlankText(child.textContent)))
      addContent(
        reading.readBlocks([child], marks),
        { level, list, ordered: isOrdered(list), start: 1 },
        flat,
      );
  }
}

/** A published Google document has flat lists; their class contains the level. */
function publishedList(list: Element): { list: string; level: number } | null {
  const match = /\blst-(kix_\w+)-(\d)\b/.exec(list.className);
  return match && { list: match[1]!, level: Number(match[2]) + 1 };
}

const isOrdered = (list: Element) => tagOf(list) === 'ol';

function addItem(
  item: Element,
  level: number,
  list: Element | object,
  flat: FlatItems,
  reading: PasteReading,
  marks: InlineMarks,
  known?: string,
): void {
  const content = reading.readBlocks(item.childNodes, marksIn(item, marks, reading));
  const inList = 'tagName' in list;
  const recorded = reading.items.get(item);
  const facts = recorded ?? { level, list: known ?? list, ordered: inList && isOrdered(list), start: 1 };
  const start = inList ? (numberOf(item, 'value') ?? startIn(list, item)) : undefined;
  addContent(content, { ...facts, start: start ?? facts.start }, flat);
}

const numberOf = (element: Element, name: string) => {
  const number = Number(element.getAttribute(name) ?? Number.NaN);
  return Number.isInteger(number) && number > 0 && number <= 1_000_000 ? number : undefined;
};

const startIn = (list: Element, item: Element) =>
  [...list.childNodes].find(isElement) === item ? numberOf(list, 'start') : undefined;

/** An item starts with its own text; lists without text belong to the previous item. */
function addContent(
  blocks: BodyNode[],
  facts: Omit<LooseItem, 'content'>,
  { items, after }: FlatItems,
): void {
  const content: BodyNode[] = [];
  for (const block of blocks)
    if (block.type === 'paragraph' || /List$/.test(block.type)) content.push(block);
    else if (block.type === 'heading') content.push({ type: 'paragraph', content: block.content });
    else if (block.type === 'quotation') content.push(...block.content!);
    else after.push(block);
  const first = content.findIndex(({ type }) => type === 'paragraph');
  const lists = first < 0 ? content : content.slice(0, first);
  for (const list of lists) addLost(list, facts, items);
  if (first >= 0) items.push({ ...facts, content: content.slice(first) });
}

function addLost(list: BodyNode, facts: Omit<LooseItem, 'content'>, items: LooseItem[]): void {
  const before = items.at(-1);
  if (before && before.level <= facts.level) {
    before.content.push(list);
    return;
  }
  const ordered = list.type === 'orderedList';
  for (const item of list.content!) items.push({ ...facts, ordered, list, content: item.content! });
}
