import { areUnevenLists, areUnevenSections, isUnevenAside, showsPictures } from '../column-heights';
import type { BlockPlan, TopPlan } from '../front-plan';
import { inRows } from '../in-rows';
import type { ContainerView, LineView, OpinionView, TeaserView } from '../../view';

/** A part of an arranged front, across the whole page. */
export type FrontPart =
  | { kind: 'top'; plan: TopPlan }
  | { kind: 'opinion'; stories: OpinionView[] }
  | { kind: 'river'; stories: TeaserView[]; mostViewed: LineView[] }
  | { kind: 'most-viewed'; mostViewed: LineView[] }
  | { kind: 'sections'; blocks: BlockPlan[][] }
  | { kind: 'package'; id: string; title: string; stories: TeaserView[] }
  | {
      kind: 'supplement';
      id: string;
      title: string;
      story: TeaserView;
      opening: string[];
      others: TeaserView[];
    }
  | { kind: 'pictures'; stories: TeaserView[] };

/** Under a lead. */
const UNDER = 3;

/**
 * The parts of an arranged front, from the top down. Containers that follow each other share a row where they do so on
 * every front: opinion beside the lead, the most viewed beside the river, sections in columns.
 */
export function frontParts(containers: ContainerView[]): FrontPart[] {
  // A section that was removed since has no address.
  const shown = containers.filter(
    ({ kind, href, stories, lines }) =>
      stories.length + lines.length > 0 && (kind !== 'section' || href !== null),
  );
  const parts: FrontPart[] = [];
  for (let at = 0; at < shown.length;) {
    const { part, used } = partAt(shown, at);
    parts.push(part);
    at += used;
  }
  return parts;
}

function partAt(containers: ContainerView[], at: number): { part: FrontPart; used: number } {
  const container = containers[at]!;
  const next = containers[at + 1];
  const { id, kind, title, stories, lines } = container;
  switch (kind) {
    case 'lead': {
      const opinion = next?.kind === 'opinion' ? next.stories : [];
      return { part: { kind: 'top', plan: topPlan(stories, opinion) }, used: opinion.length ? 2 : 1 };
    }
    case 'river': {
      const briefs = next?.kind === 'most-viewed' ? next.lines : [];
      const mostViewed = areUnevenLists([stories.length, briefs.length]) ? [] : briefs;
      return { part: { kind, stories, mostViewed }, used: mostViewed.length ? 2 : 1 };
    }
    case 'section': {
      const end = containers.findIndex((one, index) => index > at && one.kind !== 'section');
      const strips = containers.slice(at, end < 0 ? undefined : end);
      return { part: { kind: 'sections', blocks: sectionBlocks(strips) }, used: strips.length };
    }
    case 'opinion':
    case 'pictures':
      return { part: { kind, stories }, used: 1 };
    case 'most-viewed':
      return { part: { kind, mostViewed: lines }, used: 1 };
    case 'package':
      return { part: { kind, id, title, stories }, used: 1 };
    case 'supplement': {
      const [story, ...others] = stories;
      return { part: { kind, id, title, story: story!, opening: container.opening, others }, used: 1 };
    }
  }
}

/** The lead, three under it, and the others as lines: beside it where they and opinion fill a column, else with it. */
function topPlan(stories: TeaserView[], opinion: OpinionView[]): TopPlan {
  const lead = stories[0] ?? null;
  const others = stories.slice(1);
  const under = others.slice(0, UNDER);
  const lines = others.slice(UNDER);
  if (!isUnevenAside({ lead, under }, opinion, lines.length))
    return { lead, also: [], under, opinion, isAcross: false, briefs: lines };
  const top = { lead, opinion, isAcross: true, briefs: [] };
  return lead?.picture ? { ...top, also: lines, under } : { ...top, also: [], under: others };
}

/** In a row all or none show a picture; a section that would leave a column of it mostly empty starts another row. */
function sectionBlocks(strips: ContainerView[]): BlockPlan[][] {
  return inRows(strips).flatMap(row => {
    const pictured = showsPictures(row.flatMap(({ stories }) => stories.slice(0, 1)));
    const rows: BlockPlan[][] = [];
    for (const { title, href, stories } of row) {
      const block = { name: title, href: href ?? '', stories, pictured };
      const last = rows.at(-1);
      const counts = [...(last ?? []), block].map(one => one.stories.length);
      if (last && !areUnevenSections(counts, pictured)) last.push(block);
      else rows.push([block]);
    }
    return rows;
  });
}
