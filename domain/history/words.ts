import type { BodyNode } from '@/domain/document/body';
import { alignSequences, append, type Run } from './sequence';

export interface WordPart {
  text: string;
  differs: boolean;
}

const WORDS = /\p{Script=Han}|[\p{L}\p{N}\p{M}'’-]+|\s+|[^]/gu;

/** A text split at possible boundaries of differences: words, and every Chinese character. */
export const wordsOf = (text: string): string[] => text.match(WORDS) ?? [];

/**
 * The differences of two texts as sequences of words. A common space between two differences is part of them: it is
 * read, and edited concurrently, with the words around it.
 */
export function alignWords<T>(
  mine: readonly T[],
  theirs: readonly T[],
  textOf: (word: T) => string,
): Run<T>[] {
  const runs: Run<T>[] = [];
  const aligned = alignSequences(mine, theirs, textOf);
  aligned.forEach((run, at) => {
    const last = runs.at(-1);
    const bridges = run.same && at < aligned.length - 1 && run.mine.every(word => textOf(word).trim() === '');
    if (last && !last.same && (!run.same || bridges)) {
      append(last.mine, run.mine);
      append(last.theirs, run.theirs);
    } else runs.push(run);
  });
  return runs;
}

const partings = (mine: string, theirs: string): Run<string>[] =>
  alignWords(wordsOf(mine), wordsOf(theirs), word => word);

/** Both texts split into parts, with the words that the other lacks marked. */
export function compareWords(mine: string, theirs: string): { mine: WordPart[]; theirs: WordPart[] } {
  const runs = partings(mine, theirs);
  const side = (which: 'mine' | 'theirs') =>
    runs.map(run => ({ text: run[which].join(''), differs: !run.same })).filter(part => part.text !== '');
  return { mine: side('mine'), theirs: side('theirs') };
}

export interface InlinePart {
  text: string;
  kind: 'same' | 'out' | 'in';
}

/** Both texts in one, with deletions of the older and insertions of the newer in place. */
export function inlineWords(older: string, newer: string): InlinePart[] {
  return partings(older, newer)
    .flatMap(({ same, mine, theirs }): InlinePart[] =>
      same
        ? [{ text: mine.join(''), kind: 'same' }]
        : [
            { text: mine.join(''), kind: 'out' },
            { text: theirs.join(''), kind: 'in' },
          ],
    )
    .filter(({ text }) => text !== '');
}

const ATTRIBUTE_WORDS = [
  ...[
    'title',
    'secondTitle',
    'caption',
    'secondCaption',
    'credit',
    'secondCredit',
    'alt',
    'secondAlt',
    'attribution',
    'cite',
    'source',
    'secondSource',
    'text',
    'transcript',
  ],
  // The visible text of an embed.
  ...['provider', 'id'],
];

/** Whether an attribute is printed above the content of its block. */
const isAbove = (name: string, { type }: BodyNode) =>
  /title$/i.test(name) || (type === 'table' && /caption$/i.test(name));

/** The visible words of a block in reading order, for readers and editors, for comparisons. */
export function blockWords(node: BodyNode): string {
  if (node.text !== undefined) return node.text;
  if (node.type === 'hardBreak') return '\n';
  // A footnote is inside a sentence without being part of it.
  if (node.type === 'footnote') return ` (${String(node.attrs?.text ?? '')})`;
  const inner = (node.content ?? []).map(blockWords);
  const inline = node.content?.some(child => child.text !== undefined);
  const above = ATTRIBUTE_WORDS.filter(name => isAbove(name, node));
  const below = ATTRIBUTE_WORDS.filter(name => !isAbove(name, node));
  const wordsIn = (names: string[]) => names.map(name => node.attrs?.[name]);
  return [...wordsIn(above), inner.join(inline ? '' : '\n'), ...wordsIn(below)]
    .filter((value): value is string => typeof value === 'string' && value !== '')
    .join('\n');
}
