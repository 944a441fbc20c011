import { LRUCache } from 'lru-cache';
import type { TypedQuery } from '@/domain/search/typed-query';
import { prisma } from '../prisma';
import { Prisma } from '../generated/client';
import type { ListKey } from '../list-key';
import { filterConditions, type WorkingFilter } from '../stories/working-filter';
import { searchConfigurations } from './search-languages';
import { configurationLexeme, scopeLexemes, weekOf, type WorkingScope } from './working-lexemes';

export interface WorkingSearch extends Pick<WorkingScope, 'stages'>, WorkingFilter {
  query: TypedQuery;
  /** The languages of every edition that is searched, as BCP 47 tags. */
  languages: string[][];
  /** Whose stories: those created by or assigned to this person. */
  ofPersonId?: string;
  /** Only stories after this in the list. */
  after?: ListKey;
  limit: number;
}

/** This many of the newest are searched first, before the index is used for all. */
const RECENT = 10_000;
/** Weeks that one query names at most. */
const MAX_WEEKS = 60;
/** At most this many matches are sorted; beyond these, the newest may be missed. */
const CANDIDATES = 5000;

/** Working copies that match, by when they were last changed, newest first. */
export async function searchWorkingCopies(search: WorkingSearch): Promise<ListKey[]> {
  const query = Prisma.sql`(${textQuery(search)} ${scopeQuery(search)})`;
  const weeks = await recentWeeks(search.after);
  const recent = weeks && (await candidates(Prisma.sql`${query} && ${anyOf(weeks)}`, search));
  // Older stories follow these.
  return recent && recent.length === search.limit ? recent : candidates(query, search);
}

function candidates(query: Prisma.Sql, search: WorkingSearch): Promise<ListKey[]> {
  const { stages, ofPersonId, after, limit } = search;
  // The index may be seconds behind, so the story itself is checked too.
  const where = Prisma.sql`WHERE true ${filterConditions(search)}
    ${stages ? Prisma.sql`AND story.stage = ANY(${stages}::"Stage"[])` : Prisma.empty}
    ${ofPersonId === undefined ? Prisma.empty : Prisma.sql`AND ${ofPersonId} IN (story."createdById", story."assignedToId")`}
    ${after ? Prisma.sql`AND (found."updatedAt", found."storyId") < (${after.at}::timestamptz, ${after.id})` : Prisma.empty}`;
  return prisma().$queryRaw<ListKey[]>`
    SELECT found."storyId" AS id, found."updatedAt" AS at
    FROM working_candidates(${query}, ${CANDIDATES}::int) AS found
    JOIN "Story" story ON story.id = found."storyId"
    ${where}
    ORDER BY found."updatedAt" DESC, found."storyId" DESC LIMIT ${limit}`;
}

const quoted = (lexeme: string) => `'${lexeme.replace(/['\\]/g, sign => sign + sign)}'`;
const lexemeQuery = (lexeme: string) => Prisma.sql`${quoted(lexeme)}::tsquery`;
const anyOf = (lexemes: string[]) => Prisma.sql`${lexemes.map(quoted).join(' | ')}::tsquery`;

/** The text of the query, once for each configuration under which words are kept. */
function textQuery({ query, languages }: WorkingSearch): Prisma.Sql {
  const configurations = [...new Set(languages.flatMap(searchConfigurations))];
  const { words, lexemes, excludedWords, excludedLexemes, open } = query;
  const inConfiguration = (name: string) => {
    const word = (form: string) => Prisma.sql`to_tsquery(${name}::regconfig, ${quoted(form)})`;
    const parts = [
      lexemeQuery(configurationLexeme(name)),
      ...words.map(word),
      ...lexemes.map(lexemeQuery),
      ...(open ? [Prisma.sql`(${word(open.word)} || ${lexemeQuery(open.prefix)})`] : []),
      ...excludedWords.map(form => Prisma.sql`!! ${word(form)}`),
      ...excludedLexemes.map(lexeme => Prisma.sql`!! ${lexemeQuery(lexeme)}`),
    ];
    return Prisma.sql`(${Prisma.join(parts, ' && ')})`;
  };
  return Prisma.sql`(${Prisma.join(configurations.map(inConfiguration), ' || ')})`;
}

/** Narrows the query to a place and stages, where it names any. */
function scopeQuery({ stages, editionIds, deskId }: WorkingSearch): Prisma.Sql {
  const parts = [
    ...(stages?.length ? [anyOf(scopeLexemes({ stages }))] : []),
    ...(editionIds?.length ? [anyOf(editionIds.flatMap(editionId => scopeLexemes({ editionId })))] : []),
    ...scopeLexemes({ deskId }).map(lexemeQuery),
  ];
  return parts.length ? Prisma.sql`&& ${Prisma.join(parts, ' && ')}` : Prisma.empty;
}

/** The start time of the newest entries, cached for a minute. An outdated one costs speed only. */
const recentSince = new LRUCache<'newest', { time: Date | null }>({ max: 1, ttl: 60_000 });

/** The weeks of the newest entries after a place in the list; null when there are not enough, or in too many weeks. */
async function recentWeeks(after: ListKey | undefined): Promise<string[] | null> {
  const since = after ? await loadRecent(after) : await newestSince();
  if (!since) return null;
  const [first, last] = [weekOf(since), weekOf(after?.at ?? new Date(Date.now() + 60_000))];
  if (last - first >= MAX_WEEKS) return null;
  return Array.from({ length: last - first + 1 }, (_, at) => `@${first + at}`);
}

async function newestSince(): Promise<Date | null> {
  const known = recentSince.get('newest');
  if (known) return known.time;
  const time = await loadRecent();
  recentSince.set('newest', { time });
  return time;
}

async function loadRecent(after?: ListKey): Promise<Date | null> {
  const where = after
    ? Prisma.sql`WHERE ("updatedAt", "storyId") < (${after.at}::timestamptz, ${after.id})`
    : Prisma.empty;
  const [row] = await prisma().$queryRaw<{ updatedAt: Date }[]>`
    SELECT "updatedAt" FROM "WorkingEntry" ${where}
    ORDER BY "updatedAt" DESC, "storyId" DESC OFFSET ${RECENT} LIMIT 1`;
  return row?.updatedAt ?? null;
}
