import type { FrontPageView, LineView, OpinionView, TeaserView } from '../view';

/** Which slot of a front each story is in. No story appears twice. */
export interface FrontPlan {
  lead: TeaserView | null;
  /** Lines beside the lead. */
  also: TeaserView[];
  /** Up to three under it. */
  under: TeaserView[];
  opinion: OpinionView[];
  /** News under a short column of opinion. */
  beside: TeaserView[];
  river: TeaserView[];
  feature: TeaserView | null;
  more: TeaserView[];
  /** Most viewed now; these may appear elsewhere on the page too. */
  mostViewed: LineView[];
  blocks: { name: string; href: string; stories: TeaserView[] }[];
  /** Pictures for the strip: none, or four and more. */
  strip: TeaserView[];
}

const UNDER = 3;
const ALSO = 3;
const OPINION = 6;
/** A column of opinion shorter than this is filled up with news. */
const SHORT_OPINION = 5;
const MORE = 5;
const PER_BLOCK = 4;
const STRIP = { least: 4, most: 5 };

/** With fewer stories than this left, the top is the whole page. */
const SMALL = 9;
/** From so many stories below the top on, there is enough for everything. */
const RICH = 24;

const hasPicture = (story: TeaserView) => story.picture !== null;

/** Hands out stories, each once. */
class Desk {
  readonly #used = new Set<string>();

  /** The first so many of these that are still free, those that are preferred before the others. */
  take<Story extends TeaserView>(
    stories: Story[],
    count: number,
    prefer?: (story: Story) => boolean,
  ): Story[] {
    const free = this.free(stories);
    const ordered = prefer ? [...free.filter(prefer), ...free.filter(story => !prefer(story))] : free;
    const taken = ordered.slice(0, count);
    for (const { href } of taken) this.#used.add(href);
    return free.filter(story => taken.includes(story));
  }

  /** Those that are in no slot yet. */
  free<Story extends TeaserView>(stories: Story[]): Story[] {
    const seen = new Set<string>();
    return stories.filter(({ href }) => !this.#used.has(href) && !seen.has(href) && seen.add(href));
  }
}

const nothing = { also: [], beside: [], river: [], feature: null, more: [], blocks: [], strip: [] };

/** Lays out a front: the weightiest on top, then the newest, then section by section; what is left makes the strip. */
export function planFront(view: FrontPageView): FrontPlan {
  const desk = new Desk();
  const [lead = null] = desk.take(view.stories, 1, hasPicture);
  const opinion = desk.take(view.opinion, OPINION);
  const under = desk.take(view.stories, UNDER, hasPicture);
  const everything = [...view.stories, ...view.latest, ...view.blocks.flatMap(block => block.stories)];
  const { mostViewed } = view;
  const left = () => desk.free(everything).length;

  if (left() < SMALL) {
    // Too few for a river: all go next to the lead, the last as text only.
    const rest = desk.take(everything, SMALL);
    const asLines = rest.length <= ALSO && !opinion.length;
    const [also, beside] = asLines ? [rest, []] : [[], rest];
    return { ...nothing, lead, under, opinion, also, beside, mostViewed };
  }
  const also = desk.take(view.stories, ALSO, story => !hasPicture(story));
  const beside = desk.take(view.stories, opinion.length ? Math.max(0, SHORT_OPINION - opinion.length) : 0);

  const isRich = left() >= RICH;
  const [feature = null] = desk.take(desk.free([...view.stories, ...view.latest]).filter(hasPicture), 1);
  const river = desk.take([...view.latest, ...view.stories], isRich ? 8 : Math.max(5, Math.ceil(left() / 3)));
  // The most viewed take this slot.
  const more = isRich && !mostViewed.length ? desk.take(view.stories, MORE) : [];
  const blocks = view.blocks
    .map(block => ({ ...block, stories: desk.take(block.stories, PER_BLOCK) }))
    .filter(block => block.stories.length > 0);
  const pictured = desk.free(everything).filter(hasPicture);
  const strip = pictured.length >= STRIP.least ? desk.take(pictured, STRIP.most) : [];
  return { lead, also, under, opinion, beside, river, feature, more, mostViewed, blocks, strip };
}
