import {
  deleteSelection,
  joinBackward,
  joinForward,
  lift,
  liftEmptyBlock,
  selectNodeBackward,
  splitBlock,
  wrapIn,
} from '@tiptap/pm/commands';
import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list';
import { TextSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state';
import { tableCommands } from '@/components/editor/blocks/table-tools';
import { backInPair, joinWithNext, swapSides, toNextPair } from '@/components/editor/blocks/pair-steps';
import { replaceWithConverted } from '@/components/editor/blocks/convert-blocks';
import { moveBlock } from '@/components/editor/body/move-block';
import { bypassSuggesting } from '@/components/editor/suggesting/extension';
import { MoveStep } from '@/domain/document/commits/move-step';
import { bodySchema } from '@/domain/document/schema';
import { convertNodes, CONVERTIBLE_KINDS } from '@/domain/document/conversion/convert-nodes';
import type { Random } from './network';

/** The unique words of a text, in order. */
export const wordsIn = (doc: Node): string[] =>
  doc.textBetween(0, doc.content.size, ' ', ' ').match(/X[a-f]\d+X/g) ?? [];

/** The positions in text blocks that are not within a word. */
function spotsIn(doc: Node): number[] {
  const spots: number[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, '', ' ');
    let isInWord = false;
    for (let offset = 0; offset <= node.content.size; offset++) {
      if (text[offset - 1] === 'X') isInWord = !isInWord;
      if (!isInWord) spots.push(pos + 1 + offset);
    }
    return false;
  });
  return spots;
}

const textBlock = (type: string, ...words: string[]) => ({
  type,
  content: words.map(text => ({ type: 'text', text })),
});
const paragraph = (...words: string[]) => textBlock('paragraph', ...words);
const made = (json: object): Node => bodySchema.nodeFromJSON(json);
const listOf = (word: string) =>
  made({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(word)] }] });

function tableOf(word: string): Node {
  const cell = (type: string, ...words: string[]) => ({ type, content: [paragraph(...words)] });
  const row = (type: string, ...words: string[]) => ({
    type: 'tableRow',
    content: [cell(type, ...words), cell(type)],
  });
  return made({ type: 'table', content: [row('tableHeader', word), row('tableCell')] });
}

/** Where a change is to be made. */
interface Place {
  /** With `from` to `to` selected. */
  state: EditorState;
  tr: Transaction;
  random: Random;
  word: string;
  from: number;
  to: number;
  /** The outermost block of `from`, its index and where it starts. */
  block: Node;
  index: number;
  start: number;
}

/** The change that a command makes; empty when it does not apply. */
function commanded({ state, tr }: Place, ...commands: Command[]): Transaction {
  let change = tr;
  for (const command of commands) if (command(state, made => (change = made))) break;
  return change;
}

const { nodes, marks } = bodySchema;
const { addRowAfter, addColumnAfter, deleteRow, deleteColumn } = tableCommands;
const TABLE_COMMANDS = [addRowAfter, addColumnAfter, deleteRow, deleteColumn];
const LANGUAGES = { first: 'en', second: 'zh' };
/** A text attribute of each block that has one. */
const TEXTS: Record<string, string> = {
  pullQuote: 'attribution',
  quotation: 'cite',
  factBox: 'title',
  table: 'caption',
};

/** The first kinds of change; kept because seeds found faults with them. */
const FIRST = {
  type: ({ tr, word, from }: Place) => tr.insertText(` ${word} `, from),
  delete: ({ tr, from, to }: Place) => tr.delete(from, to),
  split: ({ tr, from }: Place) => tr.split(from),
  join: ({ tr, index, start }: Place) => (index > 0 ? tr.join(start) : tr),
  turn: ({ tr, from }: Place) => tr.setBlockType(from, from, nodes.heading!, { level: 2 }),
  mark: ({ tr, from, to }: Place) => tr.addMark(from, to, marks.bold!.create()),
  list: ({ tr, word, start }: Place) => tr.insert(start, listOf(word)),
  remove: ({ tr, random, state, start, block }: Place) =>
    state.doc.childCount > 2 && random.chance(0.5) ? tr.delete(start, start + block.nodeSize) : tr,
};

const FURTHER = {
  unmark: ({ tr, from, to }: Place) => tr.removeMark(from, to, marks.bold),
  table: ({ tr, word, start }: Place) => tr.insert(start, tableOf(word)),
  cells: (place: Place) => commanded(place, place.random.pick(TABLE_COMMANDS)),
  wrap: (place: Place) =>
    commanded(place, wrapIn(place.random.chance(0.5) ? nodes.quotation! : nodes.factBox!), lift),
  lift: (place: Place) => commanded(place, lift),
  items: (place: Place) => {
    const item = nodes.listItem!;
    return commanded(
      place,
      place.random.pick([splitListItem(item), sinkListItem(item), liftListItem(item)]),
      wrapInList(nodes.orderedList!),
    );
  },
  move({ state, random }: Place) {
    const change = state.tr;
    moveBlock(change, random.chance(0.5) ? 1 : -1);
    return change;
  },
  paste: ({ tr, word, from, to }: Place) =>
    tr.replaceRange(
      from,
      to,
      new Slice(Fragment.from([made(paragraph(`${word} `)), made(paragraph('.'))]), 1, 1),
    ),
  convert({ tr, random, start, block }: Place) {
    const converted = convertNodes([block], random.pick(CONVERTIBLE_KINDS), LANGUAGES);
    return converted ? replaceWithConverted(tr, [block], start, converted) : tr;
  },
  pair({ state, random }: Place) {
    const change = state.tr;
    const step = random.pick([toNextPair, backInPair, swapSides, joinWithNext]);
    step(change);
    return change;
  },
  attribute({ tr, random, start, block }: Place) {
    if (block.type.name === 'heading') return tr.setNodeAttribute(start, 'level', random.pick([2, 3]));
    const name = TEXTS[block.type.name];
    return name ? tr.setNodeAttribute(start, name, `Text ${random.below(100)}`) : tr;
  },
  insert({ tr, random, word, from, start }: Place) {
    if (random.chance(0.3)) return tr.insert(from, nodes.footnote!.create({ text: 'A note.' }));
    if (random.chance(0.3)) return tr.insert(start, nodes.divider!.create());
    return tr.insert(start, nodes.pullQuote!.create(null, bodySchema.text(word)));
  },
};

/** The maximum number of words that `widened` selects. */
const WIDE = 40;

/** With a selection that may span several blocks. */
function widened(place: Place): Place {
  const { state, random, from } = place;
  const spots = spotsIn(state.doc).filter(spot => spot > from);
  const to = spots[Math.min(spots.length - 1, random.below(WIDE))] ?? from;
  const selection = TextSelection.between(state.doc.resolve(from), state.doc.resolve(to));
  const selected = state.apply(state.tr.setSelection(selection));
  return { ...place, state: selected, tr: selected.tr, to };
}

/** Across several blocks, by keyboard, by dragging, and everywhere in the text. */
const WIDER = {
  deleteWide: (place: Place) => commanded(widened(place), deleteSelection),
  replaceWide(place: Place) {
    const { tr, random, word, from, to } = widened(place);
    const [list, last] = [listOf(word), made(paragraph(' Last.'))];
    const slice = random.pick([
      new Slice(Fragment.from([made(paragraph('First. ')), list]), 1, 0),
      new Slice(Fragment.from([list, last]), 3, 1),
      new Slice(Fragment.from(tableOf(word)), 0, 0),
      new Slice(Fragment.from([made(textBlock('heading', word)), last]), 1, 1),
    ]);
    return tr.replaceRange(from, to, slice);
  },
  erase(place: Place) {
    const { state, random } = place;
    const { $from } = state.selection;
    const isBack = random.chance(0.5);
    const cursor = TextSelection.create(state.doc, isBack ? $from.start() : $from.end());
    const there = state.apply(state.tr.setSelection(cursor));
    const keys = isBack ? [joinBackward, selectNodeBackward] : [joinForward];
    return commanded({ ...place, state: there }, ...keys);
  },
  enter: (place: Place) => commanded(place, liftEmptyBlock, splitBlock),
  drag({ tr, random, start, block }: Place) {
    const end = start + block.nodeSize;
    const places = [tr.doc.content.size];
    tr.doc.forEach((_, at) => (at < start || at > end) && places.push(at));
    return tr.step(new MoveStep(start, end, random.pick(places)));
  },
  replaceAll({ tr }: Place) {
    const stops: number[] = [];
    tr.doc.descendants((node, pos) => {
      for (const { index } of node.text?.matchAll(/\./g) ?? []) stops.push(pos + index);
    });
    for (const at of stops.reverse()) tr.insertText('!', at, at + 1);
    return tr;
  },
  link: ({ tr, random, from, to }: Place) =>
    random.chance(0.5)
      ? tr.addMark(from, to, marks.link!.create({ href: 'https://broadsheet.example/' }))
      : tr.removeMark(from, to, marks.link),
};

const CHANGES: Record<string, (place: Place) => Transaction> = { ...FIRST, ...FURTHER, ...WIDER };
export type Kind = keyof typeof FIRST | keyof typeof FURTHER | keyof typeof WIDER;

const TYPING = ['type', 'type', 'type'] as const;
export const FIRST_KINDS: readonly Kind[] = [...TYPING, ...(Object.keys(FIRST) as Kind[])];
export const FURTHER_KINDS: readonly Kind[] = [
  ...TYPING,
  ...FIRST_KINDS,
  ...(Object.keys(FURTHER) as Kind[]),
];
export const ALL_KINDS: readonly Kind[] = [...FURTHER_KINDS, ...(Object.keys(WIDER) as Kind[])];

/** A change of a random kind; it changes nothing when that kind does not apply. */
export function editAtRandom(
  state: EditorState,
  random: Random,
  word: string,
  kinds: readonly Kind[],
): Transaction {
  const { doc } = state;
  const spots = spotsIn(doc);
  if (!spots.length) return state.tr.insert(0, made(paragraph(word)));
  const first = random.below(spots.length);
  const from = spots[first]!;
  const to = spots[Math.min(spots.length - 1, first + random.below(6))]!;
  const index = doc.resolve(from).index(0);
  const start = doc.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  const kind = random.pick(kinds);
  const selected = state.apply(
    state.tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))),
  );
  const place = { random, word, from, to, index, start, block: doc.child(index), state: selected };
  try {
    return CHANGES[kind]!({ ...place, tr: state.tr });
  } catch {
    return state.tr;
  }
}

/** Adds a note to some words, or removes an existing one. */
export function noteAtRandom({ doc, tr }: EditorState, random: Random, threadId: string): Transaction {
  const spots = spotsIn(doc);
  if (!spots.length) return tr;
  const first = random.below(spots.length);
  const [from, to] = [spots[first]!, spots[Math.min(spots.length - 1, first + 1 + random.below(6))]!];
  const mark = bodySchema.marks.note!.create({ threadId });
  const change = random.chance(0.7)
    ? tr.addMark(from, to, mark)
    : tr.removeMark(from, to, bodySchema.marks.note);
  return bypassSuggesting(change).setMeta('addToHistory', false);
}
