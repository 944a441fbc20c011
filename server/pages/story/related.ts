import type { LiveStory } from '@/server/store/pages/live';

/** Related stories on a story's page. */
export const RELATED = 4;
/** Newest stories of its section there. */
export const LATEST = 7;

/** The stories in the order of these ids, without those that are not among them. */
export function inOrderOf(ids: string[], stories: LiveStory[]): LiveStory[] {
  const byId = new Map(stories.map(story => [story.id, story]));
  return ids.flatMap(id => byId.get(id) ?? []);
}

interface Candidates {
  /** The editor's choice, in order. */
  chosen: LiveStory[];
  /** Those that share a topic, the newest first. */
  byTopic: LiveStory[];
  /** The newest of the section and of the edition. */
  inSection: LiveStory[];
  inEdition: LiveStory[];
  /** Stories that its page links to already, from the text or as parts of its series. */
  linked: LiveStory[];
}

/**
 * The stories shown with a story. As related ones: the editor's choice, then those with most shared topics, then the
 * newest of its section and its edition. As further ones: the newest of the section that are not among these, then of
 * the edition. Never another version of the story, no duplicates, and except for the editor's choice no story that the
 * page links to already.
 */
export function neighbours(story: LiveStory, { chosen, byTopic, inSection, inEdition, linked }: Candidates) {
  const excluded = new Set([story.groupId]);
  const take = (candidates: LiveStory[], count: number) => {
    const found: LiveStory[] = [];
    for (const candidate of candidates) {
      if (found.length === count) break;
      if (excluded.has(candidate.groupId)) continue;
      excluded.add(candidate.groupId);
      found.push(candidate);
    }
    return found;
  };
  const shared = ({ fields }: LiveStory) =>
    fields.topicIds.filter(id => story.fields.topicIds.includes(id)).length;
  const closest = byTopic.toSorted((one, other) => shared(other) - shared(one));
  const related = take(chosen, RELATED);
  linked.forEach(({ groupId }) => excluded.add(groupId));
  related.push(...take([...closest, ...inSection, ...inEdition], RELATED - related.length));
  const latest = take([...inSection, ...inEdition], LATEST);
  return { related, latest };
}
