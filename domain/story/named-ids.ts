import { namesWith } from './fields/derive';
import { STORY_FIELDS, type StoryFieldName, type StoryFields } from './fields/fields';

/** References in the text of a story, by kind. */
export type NamedKind = 'topic' | 'author' | 'picture' | 'recording' | 'story';

/** A reference, and the field that contains it. */
export interface NamedReference {
  kind: NamedKind;
  id: string;
  field: StoryFieldName | 'body';
}

/** A text, or part of one, from a client; its body may be invalid. */
export interface NamingText {
  fields?: Partial<StoryFields>;
  body?: unknown;
}

const TOPICS = namesWith(STORY_FIELDS, { of: 'topic' });
const BYLINES = namesWith(STORY_FIELDS, { kind: 'bylines' });
const PICTURES = namesWith(STORY_FIELDS, { kind: 'picture' });
const STORIES = namesWith(STORY_FIELDS, { of: 'story' });

/** All references in a text, in document order, with duplicates. */
export function namedIn({ fields = {}, body }: NamingText): NamedReference[] {
  const idsIn = (
    names: ((typeof TOPICS)[number] | (typeof STORIES)[number])[],
    kind: NamedKind,
  ): NamedReference[] => names.flatMap(field => (fields[field] ?? []).map(id => ({ kind, id, field })));
  return [
    ...idsIn(TOPICS, 'topic'),
    ...BYLINES.flatMap(field =>
      (fields[field] ?? []).flatMap(({ authorId: id }): NamedReference[] =>
        id ? [{ kind: 'author', id, field }] : [],
      ),
    ),
    ...PICTURES.flatMap((field): NamedReference[] => {
      const picture = fields[field];
      return picture ? [{ kind: 'picture', id: picture.mediaId, field }] : [];
    }),
    ...idsIn(STORIES, 'story'),
    ...namedInNodes([body]),
  ];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
// Other values are refused by the attribute's own validation.
const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9-]{1,64}$/.test(value);

/** The ids in nodes at any depth; invalid nodes have none. */
export function namedInNodes(nodes: unknown[]): NamedReference[] {
  const found: NamedReference[] = [];
  const waiting = nodes.toReversed();
  while (waiting.length) {
    const node = waiting.pop();
    if (!isRecord(node)) continue;
    const { type, attrs, content } = node;
    if (isRecord(attrs)) {
      const { media, story } = attrs;
      const kind = type === 'audio' || type === 'video' ? 'recording' : 'picture';
      if (isId(media)) found.push({ kind, id: media, field: 'body' });
      if (isId(story)) found.push({ kind: 'story', id: story, field: 'body' });
    }
    if (Array.isArray(content)) for (const child of content.toReversed() as unknown[]) waiting.push(child);
  }
  return found;
}
