import type { Body, BodyNode } from '@/domain/document/body';
import { publicBody } from '@/domain/document/public/public-body';
import { namesWith } from '@/domain/story/fields/derive';
import { STORY_FIELDS, type StoryFields } from '@/domain/story/fields/fields';
import { pairBlocks } from './blocks';
import { blockWords, inlineWords, type InlinePart } from './words';

/** A published text. */
export interface ReadText {
  fields: StoryFields;
  body: Body;
}

const PUBLIC_TEXTS = namesWith(STORY_FIELDS, { public: 'own' });
export type PublicText = (typeof PUBLIC_TEXTS)[number];

const TEXTS_OF_BYLINE = namesWith(STORY_FIELDS, { public: 'byline' });

/** A change in one place of a story, in page order. */
export interface PublicChange {
  place: PublicText | 'byline' | 'picture' | 'text';
  /** Both texts in one; empty when the change has no text, such as a new picture file. */
  parts: InlinePart[];
}

const namesIn = (fields: StoryFields) =>
  [...fields.bylines.map(({ name }) => name), ...TEXTS_OF_BYLINE.map(name => fields[name])]
    .filter(Boolean)
    .join(' | ');
const leadIn = ({ lead }: StoryFields) =>
  [...[lead?.alt, lead?.caption, lead?.credit], ...[lead?.secondAlt, lead?.secondCaption, lead?.secondCredit]]
    .filter(Boolean)
    .join('\n');

/** The visible changes between two published texts of a story. */
export function publicChanges(older: ReadText, newer: ReadText): PublicChange[] {
  const [before, after] = [older.fields, newer.fields];
  const changes: PublicChange[] = [];
  const compare = (place: PublicChange['place'], one: string, other: string) => {
    if (one !== other) changes.push({ place, parts: inlineWords(one, other) });
  };
  for (const name of PUBLIC_TEXTS) compare(name, before[name], after[name]);
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
