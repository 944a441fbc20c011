import { sectionTrail, sectionWithChildren, type Edition, type Section } from '@/domain/paper/edition';
import type { PaperStructure } from '@/server/pages/paper';
import { Refused } from '@/server/problems/refused';
import { loadAuthorProfile, loadTopic } from '@/server/store/paper/paper';
import type { StoryParameters } from './parameters';

/** The path of a section within its edition: `china`, `china/society`. */
export function sectionPath(sections: Section[], id: string): string {
  return sectionTrail(sections, id)
    .map(({ slug }) => slug)
    .join('/');
}

/** The stories that the parameters select, with names resolved to ids. */
export interface Scope {
  editions: Edition[];
  sectionIds?: string[];
  topicIds?: string[];
  authorIds?: string[];
  from?: Date;
  before?: Date;
}

type ScopeQuery = Pick<
  StoryParameters,
  'edition' | 'section' | 'topic' | 'author' | 'since' | 'until' | 'language'
>;

/** @throws Refused 400 with the parameter whose value does not exist */
export async function scopeOf(query: ScopeQuery, paper: PaperStructure): Promise<Scope> {
  const scope: Scope = { editions: editionsOf(query, paper), from: query.since, before: query.until };
  if (query.section !== undefined) {
    const found = paper.sections.filter(
      ({ id, editionId }) =>
        scope.editions.some(edition => edition.id === editionId) &&
        sectionPath(paper.sections, id) === query.section,
    );
    if (!found.length) throw nothingCalled('section');
    scope.sectionIds = found.flatMap(({ id }) => sectionWithChildren(paper.sections, id));
  }
  if (query.topic !== undefined) {
    const topic = await loadTopic(query.topic);
    if (!topic) throw nothingCalled('topic');
    scope.topicIds = [topic.id];
  }
  if (query.author !== undefined) {
    const author = await loadAuthorProfile(query.author);
    if (!author) throw nothingCalled('author');
    scope.authorIds = [author.id];
  }
  return scope;
}

function editionsOf({ edition, language }: ScopeQuery, { editions }: PaperStructure): Edition[] {
  const named = edition === undefined ? editions : editions.filter(({ code }) => code === edition);
  if (!named.length) throw nothingCalled('edition');
  if (language === undefined) return named;
  const wanted = language.toLowerCase();
  const isInLanguage = (tag: string | null) =>
    tag !== null && (tag.toLowerCase() === wanted || tag.toLowerCase().startsWith(`${wanted}-`));
  return named.filter(({ lang, secondLang }) => isInLanguage(lang) || isInLanguage(secondLang));
}

function nothingCalled(parameter: string): Refused {
  return new Refused(400, `no-such-${parameter}`, { parameter });
}
