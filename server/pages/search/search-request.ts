import { listAddress } from '@/domain/story/address';
import type { Edition } from '@/domain/paper/edition';
import { STORY_KINDS, type StoryKind } from '@/domain/search/story-kinds';
import { readPeriod } from '@/domain/time/period';
import { SEARCH_SORTS, type SearchSort } from '@/server/search/search';
import { wellFormedText } from '@/server/problems/well-formed';
import { archivePeriod } from '../archive-period';

/** The value of `edition` for all of them. */
export const ALL_EDITIONS = 'all';

/** A reader's search as its address has it. Days are days of the edition's zone: `2026-11-24`. */
export interface SearchRequest {
  text: string;
  /** Codes of editions, or `all`; never empty. */
  editions: string[];
  /** Slugs from the outermost section, joined by slashes. */
  sections: string[];
  /** In the order of all kinds; empty for all. */
  kinds: StoryKind[];
  /** Slug of an author, or empty. */
  author: string;
  from: string;
  to: string;
  sort: SearchSort;
}

const MAX_CHOICES = 50;

/** Reads the parameters of a search. Invalid days, orders, kinds and editions are ignored. */
export function readSearchRequest(
  query: URLSearchParams,
  edition: Edition,
  editions: Edition[],
): SearchRequest {
  const codes = [...new Set(query.getAll('edition'))];
  const known = codes.filter(code => editions.some(other => other.code === code));
  const sort = SEARCH_SORTS.find(name => name === query.get('sort'));
  return {
    text: wellFormedText(query.get('q') ?? '')
      .replace(/\s+/g, ' ')
      .trim(),
    editions: codes.includes(ALL_EDITIONS) ? [ALL_EDITIONS] : known.length ? known : [edition.code],
    sections: [...new Set(query.getAll('section').filter(Boolean))].slice(0, MAX_CHOICES),
    kinds: STORY_KINDS.filter(kind => query.getAll('kind').includes(kind)),
    author: query.get('author') ?? '',
    from: dayOf(query.get('from')),
    to: dayOf(query.get('to')),
    sort: sort ?? 'relevance',
  };
}

function dayOf(text: string | null): string {
  return text && archivePeriod(text.split('-')) && readPeriod(text).day ? text : '';
}

/** The address of a search in an edition, with the parameters that differ from a plain search. */
export function searchAddress(edition: Edition, request: SearchRequest): string {
  const { text, editions, sections, kinds, author, from, to, sort } = request;
  const query = new URLSearchParams();
  if (text) query.set('q', text);
  if (editions.join() !== edition.code) for (const code of editions) query.append('edition', code);
  for (const section of sections) query.append('section', section);
  for (const kind of kinds) query.append('kind', kind);
  if (author) query.set('author', author);
  if (from) query.set('from', from);
  if (to) query.set('to', to);
  if (sort !== 'relevance') query.set('sort', sort);
  const path = listAddress(edition, 'search');
  return query.size ? `${path}?${query}` : path;
}
