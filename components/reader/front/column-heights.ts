import type { OpinionView, TeaserView } from '../view';

/** About how tall the parts of a front are on a wide window, in rem. */
const HEIGHTS = {
  title: 3,
  lead: 18,
  leadPicture: 20,
  under: 12,
  underPicture: 12,
  opinion: 8,
  /** A line of news beside the lead, and the picture that only the first has. */
  brief: 5,
  briefPicture: 14,
  /** A line of the newest or of the most viewed. */
  line: 3.5,
  /** A section's first story, the picture that it may have, and each that follows. */
  first: 8,
  firstPicture: 12,
  next: 5,
};

/** The lead and the row under it, as tall as they are beside the column that is to be filled. */
export interface LeadColumn {
  lead: TeaserView | null;
  under: TeaserView[];
}

const isPictured = ({ picture }: TeaserView) => picture !== null;

/** Whether a row shows its pictures: all of it or none, so that no cell is left empty under a short one. */
export const showsPictures = (stories: TeaserView[]) => stories.length > 0 && stories.every(isPictured);

const heightOf = ({ lead, under }: LeadColumn) =>
  (lead ? HEIGHTS.lead + (isPictured(lead) ? HEIGHTS.leadPicture : 0) : 0) +
  (under.length ? HEIGHTS.under + (showsPictures(under) ? HEIGHTS.underPicture : 0) : 0);

const opinionHeight = (opinion: OpinionView[]) =>
  opinion.length ? HEIGHTS.title + opinion.length * HEIGHTS.opinion : 0;

/** Whether one of these columns, side by side, would be mostly empty. */
const areUneven = (heights: number[]) => Math.min(...heights) < Math.max(...heights) / 2;

/** Whether the lead's column or the one beside it would be mostly empty. */
export function isUnevenAside(column: LeadColumn, opinion: OpinionView[], lines: number): boolean {
  if (!column.lead) return true;
  const asideHeight = opinionHeight(opinion) + (lines ? HEIGHTS.title + lines * HEIGHTS.brief : 0);
  return areUneven([heightOf(column), asideHeight]);
}

/** Whether lists of these numbers of lines side by side would leave one column mostly empty. */
export const areUnevenLists = (counts: number[]): boolean =>
  areUneven(counts.map(count => HEIGHTS.title + count * HEIGHTS.line));

/** Whether sections with these numbers of stories would leave one column mostly empty. */
export const areUnevenSections = (counts: number[], isPictured: boolean): boolean =>
  areUneven(
    counts.map(
      count =>
        HEIGHTS.title + HEIGHTS.first + (isPictured ? HEIGHTS.firstPicture : 0) + (count - 1) * HEIGHTS.next,
    ),
  );

/** How many of these stories, a line each, fill the column beside the lead under the opinions in it. */
export function countBriefs(column: LeadColumn, opinion: OpinionView[], stories: TeaserView[]): number {
  let room = heightOf(column) - opinionHeight(opinion) - HEIGHTS.title;
  let count = 0;
  for (const story of stories) {
    room -= HEIGHTS.brief + (count === 0 && isPictured(story) ? HEIGHTS.briefPicture : 0);
    if (room < 0) break;
    count++;
  }
  return count;
}
