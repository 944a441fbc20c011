import { charactersOf } from '@/domain/search/tokens';
import { database } from '../database';
import { LIVE_COLUMNS, LIVE_STORY, toLive, type LiveRow, type LiveStory } from '../pages/live';
import type { KnownWord } from './search-entries';

const MOST_SIMILAR = 20;

/** Known words that look like each of these, the most alike first. */
export async function similarWords(forms: string[]): Promise<Map<string, KnownWord[]>> {
  const similar = new Map(forms.map(form => [form, [] as KnownWord[]]));
  if (!forms.length) return similar;
  const hanzi = forms.filter(form => HAN.test(form));
  const patterns = hanzi.flatMap(form => likeWithOneOther(form).map(pattern => ({ form, pattern })));
  const rows = await database().$queryRaw<(KnownWord & { form: string })[]>`
    SELECT form, found.word, found.spelling
    FROM unnest(${forms.filter(form => !HAN.test(form))}::text[]) AS form, LATERAL (
      SELECT "word", "spelling" FROM "SearchWord" WHERE "word" % form AND "word" <> form
      ORDER BY similarity("word", form) DESC, "word" LIMIT ${MOST_SIMILAR}
    ) AS found
    UNION ALL
    SELECT form, found.word, found.spelling
    FROM (
      SELECT form, array_agg(pattern) AS patterns
      FROM unnest(${patterns.map(({ form }) => form)}::text[], ${patterns.map(({ pattern }) => pattern)}::text[])
        AS given(form, pattern) GROUP BY form
    ) AS given, LATERAL (
      SELECT "word", "spelling" FROM "SearchWord" WHERE "word" LIKE ANY(patterns) AND "word" <> form
      ORDER BY "word" LIMIT ${MOST_SIMILAR}
    ) AS found`;
  for (const { form, word, spelling } of rows) similar.get(form)!.push({ word, spelling });
  return similar;
}

const HAN = /\p{Script=Han}/u;

/** Patterns of a name with one character changed, left out or put in: trigrams are longer than Chinese names are. */
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

/** Those of the words, folded, that have a stem in common with one of the forms. */
export async function wordsOfSameStem(
  words: string[],
  forms: string[],
  configurations: string[],
): Promise<string[]> {
  if (!words.length || !forms.length) return [];
  const rows = await database().$queryRaw<{ word: string }[]>`
    SELECT DISTINCT word FROM unnest(${words}::text[]) AS word, unnest(${configurations}::text[]) AS configuration
    WHERE tsvector_to_array(to_tsvector(configuration::regconfig, word))
      && tsvector_to_array(to_tsvector(configuration::regconfig, ${forms.join(' ')}))`;
  return rows.map(({ word }) => word);
}

/** A live story that was found, with the beginning of its text. */
export interface Hit extends LiveStory {
  text: string;
}

/** The live stories with these ids and the beginnings of their texts, in the order of the ids. */
export async function loadHits(storyIds: string[], letters: number): Promise<Hit[]> {
  if (!storyIds.length) return [];
  const rows = await database().$queryRaw<(LiveRow & { text: string })[]>`
    SELECT ${LIVE_COLUMNS}, left(entry."text", ${letters}::int) AS text
    FROM unnest(${storyIds}::text[]) WITH ORDINALITY AS found(id, place)
    JOIN "Story" story ON story.id = found.id ${LIVE_STORY}
    JOIN "SearchEntry" entry ON entry."storyId" = story.id
    ORDER BY found.place`;
  return rows.map(toLive);
}
