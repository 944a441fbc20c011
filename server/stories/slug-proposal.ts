import { z } from 'zod';
import { needsTransliteration, slugFrom } from '@/domain/story/slug';
import { FIELD_LIMITS } from '@/domain/story/story';
import type { Actor } from '@/domain/people/permissions';
import { parseInput } from '@/server/forms/parse-input';
import { requirePermission } from '@/server/problems/require-permission';
import { romanize } from '@/server/writing-systems/romanize';

/** Only this many characters are read: a slug has at most eight words. */
const READ = 200;

/** The slug that a headline in any script gets; empty when it has no letters and no figures. */
export function proposeSlug(headline: string): string {
  const read = headline.slice(0, READ).toWellFormed();
  return slugFrom(needsTransliteration(read) ? romanize(read) : read);
}

/** The slug of a story whose writer chose none. Never empty: a headline without letters is named by the story's id. */
export function slugOfStory({ id, headline }: { id: string; headline: string }): string {
  return proposeSlug(headline) || `story-${idEnd(id)}`;
}

/** The slug when another story of the day already has it: with an end from the id. */
export function disambiguateSlug(slug: string, id: string): string {
  const end = idEnd(id);
  return `${slug.slice(0, FIELD_LIMITS.slug - end.length - 1).replace(/-$/, '')}-${end}`;
}

const idEnd = (id: string) =>
  id
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(-6);

const SlugQuery = z.object({ text: z.string().max(FIELD_LIMITS.headline) });

/** The slug of a headline that is being written. @throws Refused 403 or 422 */
export function proposedSlug(actor: Actor, query: unknown): string {
  requirePermission(actor, 'read-newsroom');
  return proposeSlug(parseInput(SlugQuery, query).text);
}
