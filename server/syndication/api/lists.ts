import { authorAddress, frontAddress, sectionAddress, topicAddress } from '@/domain/story/address';
import { sectionTrail } from '@/domain/paper/edition';
import { oneLine } from '../machine-file';
import { defaultEdition, publicOrigin, type PaperStructure } from '@/server/pages/paper';
import { loadAuthors } from '@/server/store/paper/paper';
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
export async function sectionItems(asked: { edition?: string }, paper: PaperStructure) {
  const { editions } = await scopeOf(asked, paper);
  return editions.flatMap(edition =>
    paper.sections
      .filter(({ editionId }) => editionId === edition.id)
      .map(section => ({
        uri: publicOrigin() + sectionAddress(edition, sectionTrail(paper.sections, section.id)),
        edition: edition.code,
        path: sectionPath(paper.sections, section.id),
        name: oneLine(section.name),
        description: oneLine(section.description),
      })),
  );
}

/** The topics with their names by language. */
export function topicItems({ topics, editions }: PaperStructure) {
  return topics.map(({ slug, names, descriptions }) => ({
    uri: publicOrigin() + topicAddress(defaultEdition(editions), slug),
    slug,
    names,
    descriptions,
  }));
}

/** The authors with their names by language. */
export async function authorItems({ editions }: PaperStructure) {
  const authors = await loadAuthors();
  return authors.map(({ slug, names, titles, bios }) => ({
    uri: publicOrigin() + authorAddress(defaultEdition(editions), slug),
    slug,
    names,
    titles,
    biographies: bios,
  }));
}
