import type { BodyNode } from '@/domain/document/body';
import { textLength } from '@/domain/document/length';
import { pairBlocks } from '@/domain/history/blocks';
import { blockWords, inlineWords, type InlinePart } from '@/domain/history/words';
import { plainParagraphs } from './plain-paragraphs';
import type { WireItem } from './wire-item';

/** The words of a version. */
export type WireText = Pick<WireItem, 'headline' | 'standfirst' | 'html'>;

/** A version of an agency story compared with another one. */
export interface WireChanges {
  headline: InlinePart[];
  standfirst: InlinePart[];
  /** Each with its added and removed words. */
  paragraphs: InlinePart[][];
  /** The numbers of added and removed words; a Chinese character counts as one. */
  came: number;
  went: number;
}

/** A version of an agency story, with the changes since another one; without another one there are no changes. */
export function wireChanges(before: WireText | null, after: WireText): WireChanges {
  const older = before ?? after;
  const headline = inlineWords(older.headline, after.headline);
  const standfirst = inlineWords(older.standfirst, after.standfirst);
  const paragraphs = pairBlocks(paragraphsOf(older), paragraphsOf(after)).map(pair =>
    inlineWords(pair.older ? blockWords(pair.older) : '', pair.newer ? blockWords(pair.newer) : ''),
  );
  const parts = [headline, standfirst, ...paragraphs].flat();
  return {
    ...{ headline, standfirst, paragraphs },
    came: countWords(parts, 'in'),
    went: countWords(parts, 'out'),
  };
}

const paragraphsOf = ({ html }: WireText): BodyNode[] =>
  plainParagraphs(html).map(text => ({ type: 'paragraph', content: [{ type: 'text', text }] }));

const countWords = (parts: InlinePart[], kind: InlinePart['kind']): number =>
  parts
    .filter(part => part.kind === kind)
    .map(({ text }) => textLength(text))
    .reduce((sum, { words, hanzi }) => sum + words + hanzi, 0);
