import type { ContainerKind, FillRule, FrontContents } from '@/domain/front/contents';
import { placedStories, slotsOf } from '@/domain/front/contents';
import { opinionSections, sectionWithChildren, type Edition, type Section } from '@/domain/paper/edition';
import { readLists, type LiveList, type LiveStory } from '@/server/store/pages/live';
import { mostViewedBlock } from './most-viewed-page';
import type { PaperStructure } from '../paper';

/** Whose front it is; without a section that of the edition. */
export interface FrontOf {
  edition: Edition;
  section: Section | null;
}

/** The stories that fill the slots of a front. */
export interface FrontLists {
  placed: Map<string, LiveStory>;
  newest(rule: FillRule): LiveStory[];
  viewed: LiveStory[];
}

/** Whether a story fits a container: one of pictures needs a picture. */
export const fits = (kind: ContainerKind, story: LiveStory): boolean =>
  kind !== 'pictures' || story.picture !== null;

const nameOf = (rule: FillRule) => ('id' in rule ? `${rule.by} ${rule.id}` : rule.by);

/** Reads the stories placed on a front and those selected by its rules, in one statement. */
export async function readFrontLists(
  contents: FrontContents,
  of: FrontOf,
  paper: PaperStructure,
  now: Date,
): Promise<FrontLists> {
  const { edition } = of;
  const ids = placedStories(contents);
  const rules = contents.containers.flatMap(({ fill }) => (fill.by === 'nothing' ? [] : fill));
  const shows = (wanted: string) => contents.containers.some(({ kind }) => kind === wanted);
  // Enough even when all others are already on the page and opinions are skipped.
  const limit = Math.min(slotsOf(contents).length * 2, 200);
  const lists: Record<string, LiveList> = {
    placed: { ids, limit: ids.length },
    ...(shows('most-viewed') && { viewed: mostViewedBlock(edition, now) }),
    ...Object.fromEntries(rules.map(rule => [nameOf(rule), { ...filterOf(rule, of, paper), limit }])),
  };
  const found = await readLists(lists);
  const ofEdition = (stories: LiveStory[] = []) =>
    stories.filter(({ editionId }) => editionId === edition.id);
  const apart = shows('opinion') ? opinionSections(paper.sections) : [];
  return {
    placed: new Map(ofEdition(found.placed).map(story => [story.id, story])),
    viewed: found.viewed ?? [],
    newest(rule) {
      const stories = ofEdition(found[nameOf(rule)]);
      return rule.by === 'newest' ? stories.filter(({ sectionId }) => !apart.includes(sectionId)) : stories;
    },
  };
}

function filterOf(rule: FillRule, { edition, section }: FrontOf, { sections }: PaperStructure) {
  const editionIds = [edition.id];
  if (rule.by === 'section') return { sectionIds: sectionWithChildren(sections, rule.id) };
  if (rule.by === 'topic') return { editionIds, topicIds: [rule.id] };
  return section ? { sectionIds: sectionWithChildren(sections, section.id) } : { editionIds };
}
