import { charactersOf } from '@/domain/search/tokens';
import { database } from '../database';
import type { KnownWord } from './search-entries';

const MOST_SIMILAR = 20;

/** Known words that look like this one, the most alike first. */
export async function similarWords(form: string): Promise<KnownWord[]> {
  if (/\p{Script=Han}/u.test(form)) return namesWithOneOtherHanzi(form);
  return database().$queryRaw<KnownWord[]>`
    SELECT "word", "spelling" FROM "SearchWord" WHERE "word" % ${form} AND "word" <> ${form}
    ORDER BY similarity("word", ${form}) DESC, "word" LIMIT ${MOST_SIMILAR}`;
}

/** Trigrams are longer than Chinese names are, so these are compared character by character. */
async function namesWithOneOtherHanzi(form: string): Promise<KnownWord[]> {
  const characters = charactersOf(form);
  const patterns = characters.flatMap((_, index) => {
    const [before, after] = [characters.slice(0, index).join(''), characters.slice(index + 1).join('')];
    return [`${before}_${after}`, ...(characters.length > 2 ? [`${before}${after}`] : [])];
  });
  const between = characters.map((_, index) =>
    [...characters.slice(0, index), '_', ...characters.slice(index)].join(''),
  );
  return database().$queryRaw<KnownWord[]>`
    SELECT "word", "spelling" FROM "SearchWord"
    WHERE "word" LIKE ANY(${[...patterns, ...between]}) AND "word" <> ${form}
    ORDER BY "word" LIMIT ${MOST_SIMILAR}`;
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

/** The beginnings of the texts of these stories, by id, for excerpts. */
export async function loadSearchTexts(storyIds: string[], letters: number): Promise<Map<string, string>> {
  const rows = await database().$queryRaw<{ storyId: string; text: string }[]>`
    SELECT "storyId", left("text", ${letters}::int) AS text FROM "SearchEntry" WHERE "storyId" = ANY(${storyIds})`;
  return new Map(rows.map(({ storyId, text }) => [storyId, text]));
}
