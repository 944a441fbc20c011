import { explainPaper, explainStory } from '@/domain/people/explanation';
import { can, type Actor, type Grant } from '@/domain/people/permissions';
import { listedHeadline } from '@/domain/story/second-texts';
import { notFound } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { workflowFacts } from '@/server/stories/workflow-facts';
import { loadDesks } from '@/server/store/paper/desks';
import { loadEditions } from '@/server/store/paper/paper';
import { loadPerson } from '@/server/store/people/people';
import { loadStory } from '@/server/store/stories/stories';

/** The person, and the story, if any. */
export interface ExplanationQuery {
  personId: string;
  storyId?: string;
}

/**
 * What a person may do, in the paper or with one story, and why not. All people may see this about themselves.
 * @throws Refused 403 or 404
 */
export async function explainPermissions(actor: Actor, { personId, storyId }: ExplanationQuery, now: Date) {
  requirePermission(actor, personId === actor.personId ? 'read-newsroom' : 'explain-permissions');
  const [person, story, editions, desks] = await Promise.all([
    loadPerson(personId, now),
    storyId === undefined ? null : loadStory(storyId),
    loadEditions(),
    loadDesks(),
  ]);
  if (!person) throw notFound('person');
  if (storyId !== undefined && !story) throw notFound('story');
  const placeOf = ({ editionId, deskId }: Grant) =>
    [desks.find(({ id }) => id === deskId)?.name, editions.find(({ id }) => id === editionId)?.shortName]
      .filter(Boolean)
      .join(', ');
  const grants = person.grants.map(grant => ({ ...grant, place: placeOf(grant) }));
  const subject: Actor = { personId: person.id, grants };
  return {
    person: { id: person.id, name: person.name, isDeactivated: person.deactivatedAt !== null },
    story: story && {
      id: story.id,
      stage: story.stage,
      title: listedHeadline(story.fields) || story.fields.slug,
    },
    rows: story
      ? explainStory(subject, story, workflowFacts(story, story.edition, subject, now))
      : explainPaper(subject),
    mayAskAboutOthers: can(actor, 'explain-permissions').allowed,
    places: {
      editions: editions.map(({ id, code, name, shortName }) => ({ id, code, name, shortName })),
      desks,
    },
  };
}
