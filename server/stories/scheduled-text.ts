import type { StoryText } from '@/domain/story/text-change';
import { domainsOfStory, requireWithinLimits } from '@/server/abuse-limits/guard';
import { keepDomains } from '@/server/store/abuse-limits/linked-domains';
import type { Connection } from '@/server/store/database';
import { hasEventSince, insertEvent } from '@/server/store/stories/events';

/** Changes of one person within this time are one event: autosaves follow each other by seconds. */
const COALESCE_MS = 10 * 60_000;

/** A change of a scheduled text, which is published as it is at its time. */
export interface ScheduledTextChange {
  storyId: string;
  personId: string;
  text: StoryText;
  now: Date;
}

/**
 * Counts the change of a scheduled text among those of what readers see, and its links as added by the person.
 * @throws Refused 403 for a person who is held
 */
export async function changeScheduledText(
  { storyId, personId, text, now }: ScheduledTextChange,
  connection: Connection,
): Promise<void> {
  const kind = 'story.change-scheduled' as const;
  const domains = domainsOfStory(text);
  await requireWithinLimits({ personId, storyId, kind, domains, now }, connection);
  const linked = { ownerId: storyId, storyId, domains, byId: personId, state: 'scheduled' as const, now };
  await keepDomains(linked, connection);
  const since = new Date(now.getTime() - COALESCE_MS);
  if (await hasEventSince({ kind, personId, storyId }, since, connection)) return;
  await insertEvent({ kind, personId, storyId, at: now }, connection);
}

/** Drops the links of a text that is no longer scheduled. */
export const dropScheduledLinks = (storyId: string, now: Date, connection: Connection): Promise<void> =>
  keepDomains({ ownerId: storyId, storyId, domains: [], byId: null, state: 'unscheduled', now }, connection);
