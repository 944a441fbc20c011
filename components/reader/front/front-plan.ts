import { countBriefs, isUnevenAside } from './column-heights';
import { inRows } from './in-rows';
import type { FrontPageView, LineView, OpinionView, TeaserView } from '../view';

/** A section of a front with its newest stories; the first is the one that may show its picture. */
export interface BlockPlan {
  name: string;
  href: string;
  stories: TeaserView[];
  pictured: boolean;
}

/** Which slot of a front each story is in. No story appears twice. */
export interface FrontPlan {
  lead: TeaserView | null;
  /** Lines beside the lead. */
  also: TeaserView[];
  /** Up to three under it. */
  under: TeaserView[];
  opinion: OpinionView[];
  /** Whether opinion is a separate row, because it would not fill the column next to the lead. */
  isAcross: boolean;
  /** News under a short column of opinion. */
  briefs: TeaserView[];
  river: TeaserView[];
  /** One with room to it: a long read where there is one. */
  feature: TeaserView | null;
  more: TeaserView[];
  /** Most viewed now; these may appear elsewhere on the page too. */
  mostViewed: LineView[];
  /** Sections in rows, in each as many stories as fill the row. */
  blocks: BlockPlan[][];
  /** What no other part has room for. */
  rest: TeaserView[];
  /** Pictures for the strip: none, or four and more. */
  strip: TeaserView[];
}

/** The top of a front. */
export type TopPlan = Pick<FrontPlan, 'lead' | 'also' | 'under' | 'opinion' | 'isAcross' | 'briefs'>;

const UNDER = 3;
const ALSO = 3;
const OPINION = 6;
const MORE = 5;
const BLOCK = { least: 2, most: 4 };
const REST = 4;
const STRIP = { least: 4, most: 5 };

/** With fewer stories than this left, there is no river, no feature and no section. */
const SMALL = 9;
/** With this many stories below the top, there is enough for everything. */
const RICH = 24;

const hasPicture = (story: TeaserView) => story.picture !== null;

/** Hands out stories, each once. */
class Desk {
  readonly #used = new Set<string>();

  /** The first of these that are still free, up to a number, with the preferred ones first. */
  take<Story extends TeaserView>(
    stories: Story[],
    count: number,
    prefer?: (story: Story) => boolean,
  ): Story[] {
    const free = this.free(stories);
    const ordered = prefer ? [...free.filter(prefer), ...free.filter(story => !prefer(story))] : free;
    const rows = ordered.slice(0, count);
    for (const { href } of rows) this.#used.add(href);
    return free.filter(story => rows.includes(story));
  }

  /** Those that are in no slot yet. */
  free<Story extends TeaserView>(stories: Story[]): Story[] {
    const seen = new Set<string>();
    return stories.filter(({ href }) => !this.#used.has(href) && !seen.has(href) && seen.add(href));
  }
}

/** A row of stories that all have pictures, where there are two such, or of any. */
function takeRow(desk: Desk, stories: TeaserView[], count: number): TeaserView[] {
  const pictured = desk.free(stories).filter(hasPicture);
  return desk.take(pictured.length > 1 ? pictured : stories, count);
}

const nothing = { river: [], feature: null, more: [], blocks: [], strip: [] };

/**
 * Lays out a front: the weightiest on top, then the newest, then section by section; what is left makes the strip.
 * However many stories there are, columns side by side are about as tall as each other.
 */
export function planFront(view: FrontPageView): FrontPlan {
  const desk = new Desk();
  const [lead = null] = desk.take(view.stories, 1, hasPicture);
  const opinion = desk.take(view.opinion, OPINION);
  const under = takeRow(desk, view.stories, UNDER);
  const everything = [...view.stories, ...view.latest, ...view.blocks.flatMap(block => block.stories)];
  const { mostViewed } = view;
  const left = () => desk.free(everything).length;
  const isSmall = left() < SMALL;
  // Words alone are as tall as the lead without a picture, so nothing is put next to them.
  const also = lead?.picture ? desk.take(view.stories, ALSO, story => !hasPicture(story)) : [];
  const fits = countBriefs({ lead, under }, opinion, desk.free(view.stories));
  const lines = opinion.length || isSmall ? fits : 0;
  const isAcross = isUnevenAside({ lead, under }, opinion, lines);
  const briefs = isAcross ? [] : desk.take(view.stories, lines);
  const top = { lead, also, under, opinion, isAcross, briefs, mostViewed };
  if (isSmall) return withoutOrphan({ ...nothing, ...top, rest: desk.take(everything, SMALL) });

  const isRich = left() >= RICH;
  const [feature = null] = desk.take(
    desk.free([...view.stories, ...view.latest]).filter(hasPicture),
    1,
    story => story.isLong,
  );
  const river = desk.take([...view.latest, ...view.stories], isRich ? 8 : Math.max(5, Math.ceil(left() / 3)));
  // The most viewed take this slot.
  const more = isRich && !mostViewed.length ? desk.take(view.stories, MORE) : [];
  const blocks = planBlocks(view.blocks, desk);
  const pictured = desk.free(everything).filter(hasPicture);
  const strip = pictured.length >= STRIP.least ? desk.take(pictured, STRIP.most) : [];
  const rest = takeRow(desk, everything, REST);
  return withoutOrphan({ ...top, river, feature, more, blocks, rest, strip });
}

/** A story that would be alone in its row is moved to those next to the lead. */
function withoutOrphan(plan: FrontPlan): FrontPlan {
  const { lead, also, under, rest } = plan;
  if (rest.length !== 1 || !lead) return plan;
  return lead.picture
    ? { ...plan, also: [...also, ...rest], rest: [] }
    : { ...plan, under: [...under, ...rest], rest: [] };
}

/** Rows of sections: in each all show a picture or none does, and none is longer than the next by more than a line. */
function planBlocks(blocks: FrontPageView['blocks'], desk: Desk): BlockPlan[][] {
  const enough = blocks.filter(({ stories }) => desk.free(stories).length >= BLOCK.least);
  return inRows(enough).map(row => {
    const pictured = row.every(({ stories }) => desk.free(stories).some(hasPicture));
    const shortest = Math.min(...row.map(({ stories }) => desk.free(stories).length));
    return row.map(({ name, href, stories }) => {
      const [first] = pictured ? desk.take(desk.free(stories).filter(hasPicture), 1) : desk.take(stories, 1);
      const others = desk.take(stories, Math.min(shortest, BLOCK.most - 1));
      return { name, href, pictured, stories: [...(first ? [first] : []), ...others] };
    });
  });
}
