import { isSameSource, sourceText } from '@/domain/translation/source-text';
import { notFound } from '@/server/problems/refused';
import type { Connection } from '@/server/store/database';
import { insertRevision, lastRevision } from '@/server/store/stories/revisions';
import { loadStory, loadStoryForWrite, type StoryRecord } from '@/server/store/stories/stories';

/** The revision of a story that a version is made from. */
export interface KeptSource {
  sourceId: string;
  madeFrom: number;
}

/** Who makes a version, and when. */
export interface Maker {
  personId: string | null;
  now: Date;
}

/** The story that a version is made of, locked. @throws Refused 404 */
export async function lockSource(id: string, connection: Connection): Promise<StoryRecord> {
  const source = await loadStory(id, connection, true);
  if (!source) throw notFound('story');
  return source;
}

/** Keeps the text of a locked story as a revision, unless its newest one has it. */
export async function keepSource(
  { id, fields, body, revisionNumber }: StoryRecord,
  { personId, now }: Maker,
  connection: Connection,
  reason: 'translate' | 'autosave' = 'translate',
): Promise<KeptSource> {
  const last = await lastRevision(id, connection);
  if (last && isSameSource(sourceText(last), sourceText({ fields, body })))
    return { sourceId: id, madeFrom: last.number };
  const madeFrom = revisionNumber + 1;
  const revision = { storyId: id, number: madeFrom, reason, fields, body };
  await insertRevision({ ...revision, personId, now }, connection);
  return { sourceId: id, madeFrom };
}

/**
 * Another version that goes into a bilingual one, in its current state. Does not wait when another write has locked it,
 * because that could deadlock: its newest revision is used then, or its text without a link if it has none.
 */
export async function keepSourceIfUnlocked(
  story: StoryRecord,
  maker: Maker,
  connection: Connection,
): Promise<{ story: StoryRecord; kept: KeptSource | null }> {
  const free = await loadStoryForWrite(story.id, { key: null, ifFreeAt: story.version }, connection);
  if (free) return { story, kept: await keepSource(story, maker, connection) };
  const last = await lastRevision(story.id, connection);
  if (!last) return { story, kept: null };
  const { fields, body, number } = last;
  return { story: { ...story, fields, body }, kept: { sourceId: story.id, madeFrom: number } };
}
