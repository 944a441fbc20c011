import { randomUUID } from 'node:crypto';
import { indexText } from '@/domain/search/tokens';
import { knownWords } from '@/domain/search/known-words';
import { emptyFields } from '@/domain/story/story';
import { database, inTransaction } from '@/server/store/database';
import { writeSearchEntries, type SearchEntry } from '@/server/store/search/search-entries';

/** A made-up paper, the same each time, in three languages whose words are as frequent as words are. */

export const LANGUAGES = ['en', 'zh-Hans', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

const SECTIONS = ['china', 'world', 'business', 'culture', 'sports', 'travel', 'opinion', 'science'];
const BATCH = 500;
const DAY = 86_400_000;
const YEARS = 20;

/** Numbers from 0 up to 1, the same sequence each time. */
export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const COMMON: Record<Language, string[]> = {
  en: 'the of to and a in that for is on said with at by it from as was be have this are not but their has'.split(
    ' ',
  ),
  fr: 'de la le les et des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont'.split(
    ' ',
  ),
  'zh-Hans': '的 一 在 是 不 了 有 和 人 这 中 大 为 上 个 国 我 以 要 他'.split(' '),
};
const SYLLABLES: Record<Exclude<Language, 'zh-Hans'>, string[]> = {
  en: 'ar ben cal dor ent fir gal hol ing jor ken lam mer nor ost per quin ris sal tor und ver wen yor tion ness ship'.split(
    ' ',
  ),
  fr: 'an beau char dé eu fran gé hau is jou quel lon mé noir or plu rê sou tê u vé ville ment tion eur'.split(
    ' ',
  ),
};

/** Words of a language, the most frequent first. */
function vocabulary(language: Language, size: number, chance: () => number): string[] {
  const words = new Set(COMMON[language]);
  while (words.size < size) {
    const length = 1 + Math.floor(chance() * 3);
    if (language === 'zh-Hans')
      words.add(
        Array.from({ length }, () => String.fromCodePoint(0x4e00 + Math.floor(chance() ** 2 * 3500))).join(
          '',
        ),
      );
    else {
      const pick = () => SYLLABLES[language][Math.floor(chance() * SYLLABLES[language].length)]!;
      words.add(pick() + Array.from({ length }, pick).join(''));
    }
  }
  return [...words];
}

/** Writes texts in a language: the word of rank n is about n times as rare as the first (Zipf). */
export class Writer {
  readonly words: string[];
  readonly names: string[];
  private readonly sums: number[] = [];

  constructor(
    readonly language: Language,
    readonly chance: () => number,
  ) {
    this.words = vocabulary(language, 30_000, chance);
    this.names = this.words
      .slice(2000, 2600)
      .map(word =>
        language === 'zh-Hans' ? `王${word}`.slice(0, 3) : word[0]!.toUpperCase() + word.slice(1),
      );
    let sum = 0;
    for (let rank = 0; rank < this.words.length; rank++) this.sums.push((sum += 1 / (rank + 2)));
  }

  /** A word by its frequency. */
  word(): string {
    const wanted = this.chance() * this.sums.at(-1)!;
    let [low, high] = [0, this.sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sums[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return this.words[low]!;
  }

  name(): string {
    return this.names[Math.floor(this.chance() * this.names.length)]!;
  }

  text(length: number): string {
    const words: string[] = [];
    for (let count = 0; count < length; count++) {
      const end = count % 14 === 13;
      const word = this.chance() < 0.01 ? this.name() : this.word();
      words.push(this.language === 'zh-Hans' ? word + (end ? '。' : '') : word + (end ? '. ' : ' '));
    }
    return words.join('').trim();
  }
}

/** Makes the editions and their sections; returns the ids of editions and sections by language. */
async function makeEditions() {
  const made = new Map<Language, { editionId: string; sectionIds: string[] }>();
  for (const [position, lang] of LANGUAGES.entries()) {
    const code = lang.slice(0, 2);
    const { id, sections } = await database().edition.create({
      data: {
        code,
        name: code,
        shortName: code,
        mark: code[0]!,
        lang,
        zone: 'Asia/Shanghai',
        position,
        isDefault: position === 0,
        firstYear: 1998,
        sections: { create: SECTIONS.map((slug, order) => ({ slug, name: slug, position: order })) },
      },
      include: { sections: true },
    });
    made.set(lang, { editionId: id, sectionIds: sections.map(section => section.id) });
  }
  return made;
}

/** Fills an empty database with live stories, straight into the tables. The newest is as old as `now`. */
export async function makePaper(stories: number, now: Date): Promise<Map<Language, Writer>> {
  const places = await makeEditions();
  const person = await database().person.create({
    data: { email: 'bench@paper.example', name: 'Bench', passwordHash: 'none' },
  });
  const chance = chances(7);
  const writers = new Map(LANGUAGES.map(language => [language, new Writer(language, chance)]));
  // Made again at the end: an index is built much faster than it grows.
  const indexes = await database().$queryRaw<{ name: string; definition: string }[]>`
    SELECT indexname AS name, indexdef AS definition FROM pg_indexes
    WHERE tablename = 'SearchEntry' AND indexdef LIKE '% USING gin %'`;
  for (const { name } of indexes) await database().$executeRawUnsafe(`DROP INDEX "${name}"`);
  for (let first = 0; first < stories; first += BATCH)
    await inTransaction(async connection => {
      const written = Array.from({ length: Math.min(BATCH, stories - first) }, (_, index) => {
        const number = first + index;
        const writer = writers.get(LANGUAGES[number % LANGUAGES.length]!)!;
        const place = places.get(writer.language)!;
        const age = (YEARS * 365 * DAY * (stories - number)) / stories;
        return writeStory(writer, place, number, new Date(now.getTime() - age));
      });
      const json = JSON.stringify(
        written.map(({ entry, fields, number }) => ({ ...entry, fields, number, groupId: randomUUID() })),
      );
      await connection.$executeRaw`
        WITH given AS MATERIALIZED (SELECT * FROM jsonb_to_recordset(${json}::jsonb) AS given("storyId" text,
          "revisionId" text, "groupId" text, "editionId" text, "sectionId" text, "publishedAt" timestamptz, fields jsonb,
          number int)),
        groups AS (INSERT INTO "StoryGroup" (id) SELECT "groupId" FROM given),
        stories AS (INSERT INTO "Story" (id, "groupId", "editionId", stage, fields, body, "createdById", "liveSectionId",
            "firstPublishedAt", "lastPublishedAt", "createdAt", "updatedAt")
          SELECT "storyId", "groupId", "editionId", 'published', fields, '{"type":"doc"}', ${person.id}, "sectionId",
            "publishedAt", "publishedAt", "publishedAt", "publishedAt" FROM given),
        revisions AS (INSERT INTO "Revision" (id, "storyId", number, reason, fields, body, "createdAt")
          SELECT "revisionId", "storyId", 1, 'publish', fields, '{"type":"doc"}', "publishedAt" FROM given)
        INSERT INTO "Address" (path, "storyId", current, "createdAt")
          SELECT '/story/' || number, "storyId", true, "publishedAt" FROM given`;
      await connection.$executeRaw`
        UPDATE "Story" SET "liveRevisionId" = given."revisionId"
        FROM jsonb_to_recordset(${json}::jsonb) AS given("storyId" text, "revisionId" text)
        WHERE id = given."storyId"`;
      const words = new Map<string, string>();
      for (const { known } of written) for (const [word, spelling] of known) words.set(word, spelling);
      await writeSearchEntries(
        written.map(({ entry }) => entry),
        [...words].map(([word, spelling]) => ({ word, spelling })),
        connection,
      );
    });
  for (const { definition } of indexes) await database().$executeRawUnsafe(definition);
  await database().$executeRaw`VACUUM (ANALYZE) "SearchEntry", "SearchWord", "Story", "Revision", "Address"`;
  return writers;
}

function writeStory(
  writer: Writer,
  place: { editionId: string; sectionIds: string[] },
  number: number,
  publishedAt: Date,
) {
  const { language, chance } = writer;
  const headline = writer.text(8);
  const standfirst = writer.text(24);
  const name = `${writer.name()} ${writer.name()}`;
  const text = writer.text(300 + Math.floor(chance() * 300));
  const sectionId = place.sectionIds[Math.floor(chance() ** 2 * place.sectionIds.length)]!;
  const bylines = [{ role: 'by' as const, name, authorId: null }];
  const fields = { ...emptyFields('Broadsheet'), headline, standfirst, bylines, sectionId };
  const entry: SearchEntry = {
    storyId: randomUUID(),
    revisionId: randomUUID(),
    form: 1,
    editionId: place.editionId,
    sectionId,
    authorIds: [],
    publishedAt,
    languages: [language],
    headline: indexText(headline, 4000),
    besides: indexText(`${standfirst} ${name}`, 20_000),
    body: indexText(text, 400_000),
    text,
  };
  return { entry, fields, number, known: knownWords([headline, standfirst], [name], text) };
}
