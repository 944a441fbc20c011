import { openStory } from './composer';
import { notFound } from './refused';
import type { SignedIn } from './store/sessions';
import { listRevisions, loadRevision, type RevisionSummary } from './store/stories';
import type { StoryContent } from '@/domain/story';

/** The revisions of a story, newest first. @throws Refused 403 or 404 */
export async function history(person: SignedIn, id: string): Promise<RevisionSummary[]> {
  const story = await openStory(person, id);
  return listRevisions(story.id);
}

/** The text of one revision. @throws Refused 403 or 404 */
export async function revisionText(person: SignedIn, id: string, number: number): Promise<StoryContent> {
  const story = await openStory(person, id);
  const known = Number.isInteger(number) && number > 0 && number < 2 ** 31;
  const revision = known ? await loadRevision(story.id, number) : null;
  if (!revision) throw notFound('revision');
  return { fields: revision.fields, body: revision.body };
}
