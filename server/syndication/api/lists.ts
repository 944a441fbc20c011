import { z } from 'zod';
import { authorAddress, frontAddress, sectionAddress, topicAddress } from '@/domain/story/address';
import { opinionSections, sectionTrail } from '@/domain/paper/edition';
import { publicOrigin } from '@/server/origins';
import { oneLine } from '@/server/pages/structured-data/machine-file';
import { defaultEdition, type PaperStructure } from '@/server/pages/paper';
import { listAuthors, listTopics } from '@/server/store/paper/paper';
import { readCursor, writeCursor } from './cursor';
import type { PagingParameters } from './parameters';
import { scopeOf, sectionPath } from './scope';

/** The editions in the order of the edition bar. */
export function editionItems({ editions }: PaperStructure) {
  return editions.map(edition => ({
    uri: publicOrigin() + frontAddress(edition),
    code: edition.code,
    name: oneLine(edition.name),
    description: oneLine(edition.description),
    language: edition.lang,
    ...(edition.secondLang && { secondLanguage: edition.secondLang }),
    direction: edition.direction,
    zone: edition.zone,
  }));
}

/** The sections of one edition or of all. @throws Refused 400 */
export async function sectionItems(parameters: { edition?: string }, paper: PaperStructure) {
  const { editions } = await scopeOf(parameters, paper);
  const opinionIds = opinionSections(paper.sections);
  return editions.flatMap(edition =>
    paper.sections
      .filter(({ editionId }) => editionId === edition.id)
      .map(section => ({
        uri: publicOrigin() + sectionAddress(edition, sectionTrail(paper.sections, section.id)),
        edition: edition.code,
        path: sectionPath(paper.sections, section.id),
        name: oneLine(section.name),
        description: oneLine(section.description),
        isOpinion: opinionIds.includes(section.id),
      })),
  );
}

/** Items of a response, and the cursor of the next page. */
export interface ItemList {
  items: unknown[];
  next: string | null;
}

const SlugPlace = z.strictObject({ slug: z.string().max(200) });

/** A page of a list in the order of its slugs. @throws Refused 400 */
async function partOf<T extends { slug: string }>(
  { limit, cursor }: PagingParameters,
  list: (range: { after?: string; limit: number }) => Promise<T[]>,
  item: (record: T) => unknown,
): Promise<ItemList> {
  const after = cursor === undefined ? undefined : readCursor(cursor, SlugPlace).slug;
  const found = await list({ limit: limit + 1, ...(after !== undefined && { after }) });
  const records = found.slice(0, limit);
  const next = found.length > limit ? writeCursor({ slug: records.at(-1)!.slug }) : null;
  return { items: records.map(item), next };
}

/** The topics with their names by language. @throws Refused 400 */
export function topicItems(parameters: PagingParameters, { editions }: PaperStructure): Promise<ItemList> {
  return partOf(parameters, listTopics, ({ slug, names, descriptions }) => ({
    uri: publicOrigin() + topicAddress(defaultEdition(editions), slug),
    slug,
    names,
    descriptions,
  }));
}

/** The authors with their names by language. @throws Refused 400 */
export function authorItems(parameters: PagingParameters, { editions }: PaperStructure): Promise<ItemList> {
  return partOf(parameters, listAuthors, ({ slug, names, titles, bios }) => ({
    uri: publicOrigin() + authorAddress(defaultEdition(editions), slug),
    slug,
    names,
    titles,
    biographies: bios,
  }));
}
