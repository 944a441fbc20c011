import { charactersOf } from '@/domain/search/tokens';
import { prisma } from '../prisma';
import { LIVE_COLUMNS, LIVE_STORY, toLiveList, type LiveRow, type LiveStory } from '../pages/live';
import { answeredQueries } from './search';
import type { KnownWord } from './search-entries';
import type { PreparedQuery, SearchScope } from './search-query';

const MAX_SIMILAR = 20;

/** Statistics of a word that was searched for. */
export interface WordsLookedUp {
  /** Whether each of the queries has a result. */
  answered: boolean[];
  /** Known words similar to each of the forms, the most similar first. */
  similar: Map<string, KnownWord[]>;
}

/** Returns in one statement which queries have results in a scope, and which known words are similar to these. */
export async function lookUpWords(
  queries: PreparedQuery[][],
  scope: SearchScope,
  forms: string[],
): Promise<WordsLookedUp> {
  const similar = new Map(forms.map(form => [form, [] as KnownWord[]]));
  const hanzi = forms.filter(form => HAN.test(form));
  const patterns = hanzi.flatMap(form => likeWithOneOther(form).map(pattern => ({ form, pattern })));
  const [row] = await prisma().$queryRaw<
    [{ answered: boolean[]; similar: (KnownWord & { form: string })[] | null }]
  >`
    SELECT ${answeredQueries(queries, scope)} AS answered, (
      SELECT jsonb_agg(found ORDER BY form, likeness DESC, word) FROM (
        SELECT form, known.* FROM unnest(${forms.filter(form => !HAN.test(form))}::text[]) AS form, LATERAL (
          SELECT "word", "spelling", similarity("word", form) AS likeness FROM "SearchWord"
          WHERE "word" % form AND "word" <> form ORDER BY likeness DESC, "word" LIMIT ${MAX_SIMILAR}
        ) AS known
        UNION ALL
        SELECT form, known.* FROM (
          SELECT form, array_agg(pattern) AS patterns
          FROM unnest(${patterns.map(({ form }) => form)}::text[], ${patterns.map(({ pattern }) => pattern)}::text[])
            AS given(form, pattern) GROUP BY form
        ) AS given, LATERAL (
          SELECT "word", "spelling", 0 AS likeness FROM "SearchWord"
          WHERE "word" LIKE ANY(patterns) AND "word" <> form ORDER BY "word" LIMIT ${MAX_SIMILAR}
        ) AS known
      ) AS found
    ) AS similar`;
  for (const { form, word, spelling } of row.similar ?? []) similar.get(form)!.push({ word, spelling });
  return { answered: row.answered, similar };
}

const HAN = /\p{Script=Han}/u;

/** Patterns of a name with one character changed, removed or inserted: Chinese names are shorter than trigrams. */
function likeWithOneOther(form: string): string[] {
  const characters = charactersOf(form);
  const changed = characters.flatMap((_, index) => {
    const [before, after] = [characters.slice(0, index).join(''), characters.slice(index + 1).join('')];
    return [`${before}_${after}`, ...(characters.length > 2 ? [`${before}${after}`] : [])];
  });
  const longer = characters.map((_, index) =>
    [...characters.slice(0, index), '_', ...characters.slice(index)].join(''),
  );
  return [...changed, ...longer];
}

/** The folded words that share a stem with one of the forms. */
export async function wordsOfSameStem(
  words: string[],
  forms: string[],
  configurations: string[],
): Promise<string[]> {
  if (!words.length || !forms.length) return [];
  const rows = await prisma().$queryRaw<{ word: string }[]>`
    SELECT DISTINCT word FROM unnest(${words}::text[]) AS word, unnest(${configurations}::text[]) AS configuration
    WHERE tsvector_to_array(to_tsvector(configuration::regconfig, word))
      && tsvector_to_array(to_tsvector(configuration::regconfig, ${forms.join(' ')}))`;
  return rows.map(({ word }) => word);
}

/** A live story that was found, with the start of its text. */
export interface Hit extends LiveStory {
  text: string;
  /** When it was corrected last; null when it never was. */
  correctedAt: Date | null;
}

/** The live stories with these ids and the starts of their texts, in the order of the ids. */
export async function loadHits(storyIds: string[], letters: number): Promise<Hit[]> {
  if (!storyIds.length) return [];
  const rows = await prisma().$queryRaw<(LiveRow & Pick<Hit, 'text' | 'correctedAt'>)[]>`
    SELECT ${LIVE_COLUMNS}, left(entry."text", ${letters}::int) AS text, (
      SELECT max("createdAt") FROM "Correction" correction WHERE correction."storyId" = story.id) AS "correctedAt"
    FROM unnest(${storyIds}::text[]) WITH ORDINALITY AS found(id, place)
    JOIN "Story" story ON story.id = found.id ${LIVE_STORY}
    JOIN "SearchEntry" entry ON entry."storyId" = story.id
    WHERE story."liveRevisionId" IS NOT NULL ORDER BY found.place`;
  return toLiveList(rows);
}
