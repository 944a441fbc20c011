import { sectionTrail } from '@/domain/paper/edition';
import { storyAddress } from '@/domain/story/address';
import { refusedAction } from '@/server/problems/refused';
import type { PublishingFacts } from '@/server/store/stories/publishing-facts';
import { disambiguateSlug, slugOfStory } from '../slug-proposal';
import type { TransitionContext } from './transition-context';

/** Where a story is published. */
export interface StoryAddress {
  slug: string;
  path: string;
}

/** The address of a story that is published now with this slug. */
function addressOf({ story, edition, sections, now, elsewhere }: TransitionContext, slug: string): string {
  const trail = sectionTrail(sections, story.fields.sectionId!);
  return storyAddress(edition, trail, story.firstPublishedAt ?? elsewhere?.first ?? now, slug);
}

/** The place of a story that is published now, if no other story has its address. */
export function wantedPlace(context: TransitionContext): StoryAddress {
  const { id, fields } = context.story;
  const slug = fields.slug || slugOfStory({ id, headline: fields.headline });
  return { slug, path: addressOf(context, slug) };
}

/**
 * Where the story is published, and whether that is a new address. A generated slug that is taken gets a suffix. A
 * story keeps its current address when its section was merged into one where the wanted address is taken.
 * @throws Refused 422 when the address is another story's and this one has none
 */
export function placeOf(
  context: TransitionContext,
  { holder, address }: Pick<PublishingFacts, 'holder' | 'address'>,
): StoryAddress & { isNew: boolean } {
  const { id, fields } = context.story;
  const wanted = wantedPlace(context);
  if (!holder || holder.storyId === id) return { ...wanted, isNew: !holder?.current };
  if (address?.endsWith(`/${wanted.slug}`)) return { slug: wanted.slug, path: address, isNew: false };
  if (fields.slug) throw refusedAction([{ reason: 'address-taken' }]);
  const slug = disambiguateSlug(wanted.slug, id);
  return { slug, path: addressOf(context, slug), isNew: true };
}
