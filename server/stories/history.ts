import { RevisionName } from '@/domain/api/story-writes';
import type { Revision, StoryContent } from '@/domain/story/story';
import { openStory } from './story-state';
import { notFound } from '@/server/problems/refused';
import { parseInput } from '@/server/forms/parse-input';
import { runTask } from '@/server/work/pool';
import type { TaskInput } from '@/server/work/tasks';
import { inTransaction } from '@/server/store/database';
import { insertEvent } from '@/server/store/stories/events';
import type { SignedIn } from '@/server/store/people/sessions';
import { acknowledgedVersion } from '@/server/store/stories/acknowledgements';
import {
  listRevisions,
  loadRevision,
  setRevisionName,
  statesOf,
  type RevisionSummary,
} from '@/server/store/stories/revisions';
import { requirePermission } from '@/server/problems/require-permission';

/** The revisions of a story, newest first. @throws Refused 403 or 404 */
export async function history(person: SignedIn, id: string): Promise<RevisionSummary[]> {
  const story = await openStory(person.actor, id);
  return listRevisions(story.id);
}

/** The text of one revision. @throws Refused 403 or 404 */
export async function revisionText(person: SignedIn, id: string, number: number): Promise<StoryContent> {
  const story = await openStory(person.actor, id);
  const { fields, body } = await findRevision(story.id, number);
  return { fields, body };
}

/** The revision with this number. @throws Refused 404 */
async function findRevision(storyId: string, number: number): Promise<Revision> {
  const revision = await loadRevision(storyId, number);
  if (!revision) throw notFound('revision');
  return revision;
}

/**
 * Names a revision, or removes its name with an empty one; open to everyone who may write in the story's place.
 * @throws Refused 403, 404 or 422
 */
export async function nameRevision(
  person: SignedIn,
  id: string,
  number: number,
  input: unknown,
  now: Date,
): Promise<void> {
  const story = await openStory(person.actor, id);
  requirePermission(person.actor, 'create-story', story);
  const { name } = parseInput(RevisionName, input);
  const revision = await findRevision(story.id, number);
  const { personId } = person.actor;
  await inTransaction(async connection => {
    await setRevisionName(revision.id, name, personId, now, connection);
    const data = { revision: number, name };
    await insertEvent({ kind: 'revision.name', personId, storyId: id, at: now, data }, connection);
  });
}

/** The author of a block, according to the revisions. */
export interface Authorship {
  personName: string | null;
  at: Date;
  /** The revision that introduced it; null: it is only in the working copy. */
  number: number | null;
}

/** The body of a story before its first revision. */
const NO_BLOCKS = JSON.stringify({ type: 'doc' });

/** Who wrote each block of the body of a revision, or of the working copy. @throws Refused 403 or 404 */
export async function authorship(person: SignedIn, id: string, number: number | null): Promise<Authorship[]> {
  const story = await openStory(person.actor, id);
  const last = number === null ? null : await findRevision(story.id, number);
  const authors: Authorship[] = [];
  let before: TaskInput<'blame'>['before'] = { text: NO_BLOCKS, writers: [] };
  const read = async (states: (Authorship & { text: string })[]) => {
    const next = states.map(({ text, ...author }) => ({ text, who: authors.push(author) - 1 }));
    const size = next.reduce((sum, { text }) => sum + text.length, before.text.length);
    const { writers, last } = await runTask('blame', { states: next, before }, size);
    before = { text: next.find(({ who }) => who === last)?.text ?? before.text, writers };
  };
  for await (const states of statesOf(story.id, last?.number ?? null)) await read(states);
  const { savedByName: personName, updatedAt: at, body } = story;
  if (!last) await read([{ personName, at, number: null, text: JSON.stringify(body) }]);
  return before.writers.map(index => authors[index]!);
}

/** The version that a save of this story with this key led to; null when there was none. @throws Refused 403 or 404 */
export async function acknowledgedSave(person: SignedIn, id: string, key: string): Promise<number | null> {
  const story = await openStory(person.actor, id);
  return acknowledgedVersion(key, story.id);
}
