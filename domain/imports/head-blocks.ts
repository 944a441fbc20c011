import type { Body, BodyNode } from '@/domain/document/body';
import { blockWords } from '@/domain/history/words';
import type { StoryItem } from './item';

type Head = Pick<StoryItem, 'fields' | 'body'> & { byline: string; isHeading?: boolean };

/** The headline, standfirst and byline of a document as blocks, without what its body repeats. */
export function headBlocks({ fields, body, byline, isHeading = true }: Head): BodyNode[] {
  const { headline = '', standfirst = '' } = fields;
  const known = (body.content ?? []).map(block => blockWords(block).trim());
  const heading: BodyNode = isHeading ? { type: 'heading', attrs: { level: 2 } } : { type: 'paragraph' };
  const written = (block: BodyNode, text: string): BodyNode[] =>
    text ? [{ ...block, content: [{ type: 'text', text }] }] : [];
  return [
    ...written(heading, known.includes(headline) ? '' : headline),
    ...written({ type: 'paragraph' }, known.some(words => words.includes(standfirst)) ? '' : standfirst),
    ...written({ type: 'paragraph' }, byline),
  ];
}

/** The names of a byline in one line. */
export const namesIn = (people: StoryItem['people']): string => people.map(({ name }) => name).join(', ');

/** A document as one text, for a story that has a headline already. */
export const wholeBody = ({ head = [], body }: StoryItem): Body => ({
  ...body,
  content: [...head, ...(body.content ?? [])],
});
