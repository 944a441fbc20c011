import type { FrontPageView, TeaserView } from './view';

/** Where each story of a front stands. No story stands twice. */
export interface FrontPlan {
  lead: TeaserView | null;
  /** Lines beside the lead. */
  also: TeaserView[];
  /** Up to three under it. */
  under: TeaserView[];
  opinion: TeaserView[];
  river: TeaserView[];
  feature: TeaserView | null;
  more: TeaserView[];
  blocks: { name: string; href: string; stories: TeaserView[] }[];
  /** Pictures for the strip: none, or four and more. */
  strip: TeaserView[];
}

const UNDER = 3;
const ALSO = 3;
const OPINION = 6;
const RIVER = 8;
const MORE = 5;
const PER_BLOCK = 4;
const STRIP = { least: 4, most: 5 };

/** Fewer stories than this, and the top of the page takes them all. */
const SMALL_FRONT = 9;

const hasPicture = (story: TeaserView) => story.picture !== null;

/** Hands out stories, each once. */
class Desk {
  readonly #used = new Set<string>();

  /** The first so many of these that are still free, those that are preferred before the others. */
  take(stories: TeaserView[], count: number, prefer?: (story: TeaserView) => boolean): TeaserView[] {
    const free = this.free(stories);
    const ordered = prefer ? [...free.filter(prefer), ...free.filter(story => !prefer(story))] : free;
    const taken = ordered.slice(0, count);
    for (const { href } of taken) this.#used.add(href);
    return free.filter(story => taken.includes(story));
  }

  /** Those of these that stand nowhere yet. */
  free(stories: TeaserView[]): TeaserView[] {
    const seen = new Set<string>();
    return stories.filter(({ href }) => !this.#used.has(href) && !seen.has(href) && seen.add(href));
  }
}

/** Lays out a front: the weightiest on top, then the newest, then section by section; what is left makes the strip. */
export function planFront(view: FrontPageView): FrontPlan {
  const desk = new Desk();
  const [lead = null] = desk.take(view.stories, 1, hasPicture);
  const opinion = desk.take(view.opinion, OPINION);
  const under = desk.take(view.stories, UNDER, hasPicture);
  const everything = [...view.stories, ...view.latest, ...view.blocks.flatMap(block => block.stories)];
  const small = desk.free(everything).length < SMALL_FRONT;
  const also = small ? [] : desk.take(view.stories, ALSO, story => !hasPicture(story));
  const [feature = null] = desk.take(desk.free([...view.stories, ...view.latest]).filter(hasPicture), 1);
  const river = desk.take([...view.latest, ...view.stories], RIVER);
  const blocks = view.blocks
    .map(block => ({ ...block, stories: desk.take(block.stories, PER_BLOCK) }))
    .filter(block => block.stories.length > 0);
  const pictured = desk.free(everything).filter(hasPicture);
  const strip = pictured.length >= STRIP.least ? desk.take(pictured, STRIP.most) : [];
  const more = feature ? desk.take(view.stories, MORE) : [];
  return { lead, also, under, opinion, river, feature, more, blocks, strip };
}
