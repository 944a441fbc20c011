import type { CorrectionChoices } from '@/domain/api/stories/correction';
import type { Actor } from '@/domain/people/permissions';
import { ability } from '@/domain/people/abilities';
import { listedHeadline } from '@/domain/story/second-texts';
import { notFound } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { database } from '@/server/store/database';
import { loadColleagues } from '@/server/store/people/person-lists';
import { listGranted } from '@/server/store/people/people';
import { listGroupVersions } from '@/server/store/stories/story-lists';
import { listProposedCorrections } from '@/server/store/stories/proposed-corrections';
import { loadStory } from '@/server/store/stories/stories';
import { workflowFacts } from '@/server/stories/workflow-facts';
import { peopleWhoCorrect } from '../people-who-correct';

/** The live versions of a story in other editions, and who can correct each. @throws Refused 403 or 404 */
export async function correctionChoices(actor: Actor, id: string, now: Date): Promise<CorrectionChoices> {
  requirePermission(actor, 'read-newsroom');
  const story = await loadStory(id);
  if (!story) throw notFound('story');
  const [group, proposals] = await Promise.all([
    listGroupVersions([story.groupId]),
    listProposedCorrections(id),
  ]);
  const proposed = proposals.flatMap(({ personId, personName, text }) =>
    personId === actor.personId ? [] : [{ personName, text }],
  );
  const live = group.filter(version => version.live && version.storyId !== id);
  if (!live.length) return { proposed, others: [] };
  const [stories, granted] = await Promise.all([
    Promise.all(live.map(({ storyId }) => loadStory(storyId))),
    listGranted(database()),
  ]);
  const others = stories.flatMap(other => (other ? [other] : []));
  const recipients = others.map(other => peopleWhoCorrect(actor, other, granted));
  const names = new Map((await loadColleagues(recipients.flat())).map(person => [person.id, person.name]));
  return {
    proposed,
    others: others.map((other, index) => {
      const { refusals } = ability(actor, 'correct', other, workflowFacts(other, other.edition, actor, now));
      return {
        storyId: other.id,
        editionId: other.editionId,
        headline: listedHeadline(other.fields),
        problem: refusals.length ? { reason: refusals[0]!.reason, refusals } : null,
        asked: recipients[index]!.flatMap(personId => names.get(personId) ?? []),
      };
    }),
  };
}
