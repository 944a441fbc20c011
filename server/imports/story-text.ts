import type { Body } from '@/domain/document/body';
import type { StoryItem } from '@/domain/imports/item';
import { STORY_LIMITS } from '@/domain/story/fields/derive';
import { isSlug } from '@/domain/story/slug';
import { emptyFields, type StoryFields } from '@/domain/story/story';
import { loadPaperSettings } from '@/server/store/paper/paper';
import type { Matcher } from './matches';
import type { TakenPicture } from './pictures';

/** The fields of the story that an item becomes. */
export async function fieldsOf(
  item: StoryItem,
  lead: TakenPicture | null,
  matcher: Matcher,
): Promise<StoryFields> {
  const { name } = await loadPaperSettings();
  return {
    ...emptyFields(name),
    ...fitted(item.fields),
    bylines: matcher.bylines(item.people),
    sectionId: matcher.sectionId(item.sections),
    topicIds: matcher.topicIds(item.topics),
    lead,
  };
}

/** Texts within their limits, and a slug only if it is one. */
function fitted(fields: Partial<StoryFields>): Partial<StoryFields> {
  const limits: Partial<Record<string, number>> = STORY_LIMITS;
  const entries = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.slice(0, limits[name]).toWellFormed() : value,
  ]);
  const fit = Object.fromEntries(entries) as Partial<StoryFields>;
  return { ...fit, slug: fit.slug !== undefined && isSlug(fit.slug) ? fit.slug : '' };
}

/** A picture at the start of a text without a lead picture becomes that. */
export function withLead(fields: StoryFields, body: Body): { fields: StoryFields; body: Body } {
  const [first, ...rest] = body.content ?? [];
  if (fields.lead || first?.type !== 'picture' || !rest.length) return { fields, body };
  const { media, alt, caption, credit } = first.attrs as Record<string, string | undefined>;
  const lead = { mediaId: media!, alt: alt ?? '', caption: caption ?? '', credit: credit ?? '' };
  return { fields: { ...fields, lead }, body: { ...body, content: rest } };
}
