import type { FrontStory } from '@/domain/front/api';
import type { FrontContents } from '@/domain/front/contents';
import { fillFront } from '@/domain/front/fill';
import { fits, readFrontLists } from '@/server/pages/lists/front-lists';
import { paperStructure } from '@/server/pages/paper';
import type { LiveStory } from '@/server/store/pages/live';
import type { FrontPlace } from './front-change';

/** The stories that currently fill the empty slots of a front by its rules, by the ids of the slots. */
export async function storiesByRule(
  contents: FrontContents,
  place: FrontPlace,
  now: Date,
): Promise<Record<string, FrontStory>> {
  const { placed, newest } = await readFrontLists(contents, place, await paperStructure(), now);
  const filled = fillFront(contents, { placed, newest, fits }).flatMap(({ slots }) => slots);
  return Object.fromEntries(
    filled.flatMap(({ slot, story, isByRule }) => (isByRule ? [[slot.id, cardOf(story)]] : [])),
  );
}

function cardOf({ id, fields, picture, lastPublishedAt }: LiveStory): FrontStory {
  const { headline, kicker, slug } = fields;
  const mediaId = picture?.id ?? null;
  return {
    id,
    headline,
    kicker,
    slug,
    stage: 'published',
    live: true,
    mediaId,
    at: lastPublishedAt.toISOString(),
  };
}
