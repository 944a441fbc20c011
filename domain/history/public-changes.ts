import type { Body, BodyNode } from '@/domain/document/body';
import { publicBody } from '@/domain/document/public/public-body';
import type { StoryFields } from '@/domain/story/story';
import { pairBlocks } from './blocks';
import { blockWords, inlineWords, type InlinePart } from './words';

/** A text that readers had. */
export interface ReadText {
  fields: StoryFields;
  body: Body;
}

/** What changed in one place of a story, in the order of the page. */
export interface PublicChange {
  place: 'headline' | 'subheadline' | 'standfirst' | 'byline' | 'picture' | 'text';
  /** Both texts in one; empty where a part changed of which nothing can be read, such as the file of a picture. */
  parts: InlinePart[];
}

const namesIn = ({ bylines, dateline, source }: StoryFields) =>
  [...bylines.map(({ name }) => name), dateline, source].filter(Boolean).join(' | ');
const leadIn = ({ lead }: StoryFields) => [lead?.alt, lead?.caption, lead?.credit].filter(Boolean).join('\n');

/** What readers can see to have changed between two published texts of a story. */
export function publicChanges(older: ReadText, newer: ReadText): PublicChange[] {
  const [before, after] = [older.fields, newer.fields];
  const changes: PublicChange[] = [];
  const compare = (place: PublicChange['place'], one: string, other: string) => {
    if (one !== other) changes.push({ place, parts: inlineWords(one, other) });
  };
  compare('headline', before.headline, after.headline);
  compare('subheadline', before.subheadline, after.subheadline);
  compare('standfirst', before.standfirst, after.standfirst);
  compare('byline', namesIn(before), namesIn(after));
  if (before.lead?.mediaId !== after.lead?.mediaId && leadIn(before) === leadIn(after))
    changes.push({ place: 'picture', parts: [] });
  compare('picture', leadIn(before), leadIn(after));
  return [...changes, ...textChanges(blocksOf(older), blocksOf(newer))];
}

const blocksOf = ({ body }: ReadText): BodyNode[] => publicBody(body).content ?? [];

function textChanges(older: BodyNode[], newer: BodyNode[]): PublicChange[] {
  return pairBlocks(older, newer).flatMap(({ older: before, newer: after, same }): PublicChange[] => {
    if (same) return [];
    const [one, other] = [before, after].map(block => (block ? blockWords(block) : ''));
    return [{ place: 'text', parts: one === other ? [] : inlineWords(one!, other!) }];
  });
}
