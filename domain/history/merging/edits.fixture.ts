import fc from 'fast-check';
import { withBlockId, withoutBlockId } from '@/domain/document/block-id';
import type { Body, BodyNode } from '@/domain/document/body';

const text = (words: string[], marks?: BodyNode['marks']): BodyNode[] =>
  words.length ? [{ type: 'text', text: words.join(' '), ...(marks && { marks }) }] : [];
export const paragraph = (...words: string[]): BodyNode => {
  const content = text(words);
  return { type: 'paragraph', ...(content.length && { content }) };
};
const item = (...words: string[]): BodyNode => ({ type: 'listItem', content: [paragraph(...words)] });
const cell = (...words: string[]): BodyNode => ({
  type: 'tableCell',
  attrs: { colspan: 1, rowspan: 1, colwidth: null },
  content: [paragraph(...words)],
});
const row = (...cells: BodyNode[]): BodyNode => ({ type: 'tableRow', content: cells });
const galleryPicture = (media: string, caption: string): BodyNode => ({
  type: 'galleryPicture',
  attrs: { media, alt: '', caption, credit: '' },
});

const named = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`);

/** A body of several kinds of blocks in which no word is repeated. */
function baseOf(kinds: Kind[], withIds: boolean): Body {
  const content = kinds.map((kind, at) => {
    const block = BASES[kind](at);
    return withIds ? withBlockId(block, `id${at}`) : block;
  });
  return { type: 'doc', content };
}

const BASES = {
  paragraph: (at: number) => paragraph(...named(`p${at}w`, 8)),
  list: (at: number): BodyNode => ({
    type: 'bulletList',
    content: [0, 1, 2].map(line => item(...named(`l${at}i${line}w`, 4))),
  }),
  table: (at: number): BodyNode => ({
    type: 'table',
    attrs: { caption: `t${at}caption`, source: '' },
    content: [0, 1, 2].map(y => row(...[0, 1, 2].map(x => cell(...named(`t${at}r${y}c${x}w`, 2))))),
  }),
  gallery: (at: number): BodyNode => ({
    type: 'gallery',
    attrs: { caption: `g${at}caption`, credit: '' },
    content: [0, 1, 2].map(picture => galleryPicture(`g${at}m${picture}`, `g${at}caption${picture}`)),
  }),
  quotation: (at: number): BodyNode => ({
    type: 'quotation',
    attrs: { cite: `q${at}cite` },
    content: [paragraph(...named(`q${at}a`, 4)), paragraph(...named(`q${at}b`, 4))],
  }),
} satisfies Record<string, (at: number) => BodyNode>;
type Kind = keyof typeof BASES;

const OPERATIONS = [
  'type',
  'delete',
  'replace',
  'add',
  'remove',
  'move',
  'split',
  'join',
  'turn',
  'bold',
] as const;
interface Edit {
  operation: (typeof OPERATIONS)[number];
  at: number;
  inner: number;
  to: number;
}

/** A body after edits of one person. Every typed word contains the name of the person, and occurs once. */
function edited(body: Body, edits: Edit[], name: string): Body {
  const blocks = structuredClone(body.content ?? []);
  edits.forEach((edit, number) => apply(blocks, edit, `${name}${number}`));
  return { type: 'doc', content: blocks.length ? blocks : [{ type: 'paragraph' }] };
}

function apply(blocks: BodyNode[], { operation, at, inner, to }: Edit, word: string): void {
  const index = blocks.length ? at % blocks.length : 0;
  const block = blocks[index];
  if (!block || operation === 'add') {
    blocks.splice(index, 0, paragraph(word, `${word}b`, `${word}c`));
    return;
  }
  const next = blocks[index + 1];
  if (operation === 'move') {
    blocks.splice(index, 1);
    blocks.splice(to % (blocks.length + 1), 0, block);
  } else if (operation === 'remove') blocks.splice(index, 1);
  else if (!isLine(block)) changeInside(block, operation, inner, to, word);
  else if (operation === 'split') {
    const words = wordsIn(block);
    const half = inner % (words.length + 1);
    blocks.splice(
      index,
      1,
      filledWith(block, words.slice(0, half)),
      withoutBlockId(filledWith(block, words.slice(half))),
    );
  } else if (operation === 'join') {
    if (!next || !isLine(next)) return;
    blocks.splice(index, 2, filledWith(block, [...wordsIn(block), ...wordsIn(next)]));
  } else if (operation === 'turn') {
    Object.assign(block, { type: 'heading', attrs: { ...block.attrs, level: 2 } });
  } else changeText(block, operation, inner, word);
}

const filledWith = ({ content: _, ...block }: BodyNode, words: string[]): BodyNode => ({
  ...block,
  ...(words.length && { content: text(words) }),
});
const isLine = ({ type }: BodyNode) => type === 'paragraph' || type === 'heading';

const wordsIn = ({ content = [] }: BodyNode): string[] =>
  content.flatMap(node => node.text?.split(' ') ?? []).filter(Boolean);

function changeText(block: BodyNode, operation: Edit['operation'], inner: number, word: string): void {
  const words = wordsIn(block);
  const at = inner % (words.length + 1);
  if (operation === 'delete') words.splice(at, 1);
  else if (operation === 'replace') words.splice(at, 2, word);
  else if (operation !== 'bold') words.splice(at, 0, word);
  const bold = operation === 'bold' ? [{ type: 'bold' }] : undefined;
  block.content = text(words, bold);
  if (!block.content.length) delete block.content;
}

function changeInside(
  block: BodyNode,
  operation: Edit['operation'],
  inner: number,
  to: number,
  word: string,
): void {
  const children = block.content!;
  const at = inner % children.length;
  const child = children[at]!;
  if (operation === 'delete' && children.length > 1) children.splice(at, 1);
  else if (operation === 'split') {
    if (block.type === 'bulletList') children.splice(at, 0, item(word, `${word}b`));
    else if (block.type === 'gallery') children.splice(at, 0, galleryPicture(word, `${word}b`));
    else if (block.type === 'quotation') children.splice(at, 0, paragraph(word, `${word}b`));
    else children.splice(at, 0, row(...child.content!.map((_, x) => cell(`${word}x${x}`))));
  } else if (operation === 'join' && block.type === 'table')
    for (const [y, line] of children.entries())
      line.content!.splice(to % (line.content!.length + 1), 0, cell(`${word}y${y}`));
  else if (operation === 'turn') children.push(children.shift()!);
  else if (operation === 'replace' && block.type !== 'bulletList')
    block.attrs = { ...block.attrs, [block.type === 'quotation' ? 'cite' : 'caption']: word };
  else if (block.type === 'gallery')
    child.attrs = { ...child.attrs, caption: `${String(child.attrs!.caption)} ${word}` };
  else if (block.type === 'quotation') changeText(child, 'type', to, word);
  else if (block.type === 'bulletList') changeText(child.content![0]!, 'type', to, word);
  else changeText(child.content![to % child.content!.length]!.content![0]!, 'type', inner, word);
}

const kinds = Object.keys(BASES) as Kind[];
const edits = fc.array(
  fc.record({
    operation: fc.constantFrom(...OPERATIONS),
    at: fc.nat(20),
    inner: fc.nat(20),
    to: fc.nat(20),
  }),
  { maxLength: 6 },
);

/** A body, and two concurrent edits of it. */
export const twoChanges = fc
  .record({
    kinds: fc.array(fc.constantFrom(...kinds, 'paragraph' as const, 'paragraph' as const), {
      minLength: 1,
      maxLength: 7,
    }),
    withIds: fc.boolean(),
    mine: edits,
    theirs: edits,
  })
  .map(({ kinds: made, withIds, mine, theirs }) => {
    const base = baseOf(made, withIds);
    return { base, mine: edited(base, mine, 'mine'), theirs: edited(base, theirs, 'theirs') };
  });

/** Every word of a value, with repetitions: texts and attributes. */
export function allWords(value: unknown): string[] {
  if (typeof value === 'string') return value.split(/\s+/).filter(word => /\d/.test(word));
  if (Array.isArray(value)) return value.flatMap(allWords);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'type' || key === 'blockId' ? [] : allWords(inner),
  );
}
