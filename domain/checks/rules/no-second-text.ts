import type { BodyNode } from '@/domain/document/body';
import type { Rule } from '@/domain/checks/finding';
import type { FieldName } from '@/domain/story/story-place';
import { textOf, visit } from '@/domain/document/text-blocks';
import { textPairs } from '@/domain/story/fields/derive';
import { STORY_FIELDS, type StoryFields } from '@/domain/story/fields/fields';

type Found = ReturnType<Rule['find']>[number];

const isWritten = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/** A text in the first language, its counterpart in the second, and the field of the latter. */
type Pair = [first: unknown, second: unknown, field: FieldName];

const missingIn = (pairs: Pair[]): FieldName[] =>
  pairs.flatMap(([first, second, field]) => (isWritten(first) && !isWritten(second) ? [field] : []));

const PAIRS = textPairs(STORY_FIELDS);

function inFields({ lead, ...fields }: StoryFields): Found[] {
  const missing = missingIn([
    ...PAIRS.map(({ first, second }): Pair => [fields[first], fields[second], second]),
    [lead?.caption, lead?.secondCaption, 'secondCaption'],
    [lead?.alt, lead?.secondAlt, 'secondAlt'],
  ]);
  return missing.map(field => ({ where: { field }, data: {} }));
}

/** Blocks with their own title or caption. */
const WITH_TEXTS = new Set(['gallery', 'table', 'audio', 'video']);

const lacksText = (attrs: Record<string, unknown>): boolean =>
  (['Title', 'Caption'] as const).some(
    name => isWritten(attrs[name.toLowerCase()]) && !isWritten(attrs[`second${name}`]),
  );

/** Missing texts of pictures in the body, and empty sides of pairs. */
function inBlock(node: BodyNode, path: number[]): Found[] {
  const { type, attrs = {}, content = [] } = node;
  if (type === 'picture' || type === 'galleryPicture')
    return missingIn([
      [attrs.caption, attrs.secondCaption, 'secondCaption'],
      [attrs.alt, attrs.secondAlt, 'secondAlt'],
    ]).map(field => ({ where: { path, from: 0, to: 0 }, data: { field } }));
  if (WITH_TEXTS.has(type)) return lacksText(attrs) ? [{ where: { path, from: 0, to: 0 }, data: {} }] : [];
  if (type !== 'bilingualPair' || !content.some(side => isWritten(textOf(side)))) return [];
  return content.flatMap((side, at) =>
    isWritten(textOf(side)) ? [] : [{ where: { path: [...path, at], from: 0, to: 0 }, data: {} }],
  );
}

export const noSecondText: Rule = {
  name: 'no-second-text',
  severity: 'warning',
  find({ fields, body }, { secondLang }) {
    if (secondLang === null) return [];
    const found = inFields(fields);
    visit(body, [], (node, path) => found.push(...inBlock(node, path)));
    return found;
  },
};
