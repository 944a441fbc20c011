import type pg from 'pg';
import { indexText } from '@/domain/search/tokens';
import { knownWords } from '@/domain/search/known-words';
import { prefixLexemes } from '@/domain/search/prefixes';
import { CONFIGURATIONS } from './editions';
import { seededRandom, LANGUAGES, Writer, type Language } from './words';

/** The number of titles and bodies in each language that a paper is built from. */
export const textsOf = (stories: number) => Math.min(2500, 300 + Math.floor(stories / 50));

/** A body of a realistic size: some four hundred words in paragraphs, with a subheading and a quotation. */
function bodyOf(writer: Writer): { body: object; text: string } {
  const paragraphs = Array.from({ length: 5 + Math.floor(writer.chance() * 5) }, () => writer.text(50));
  const text = (words: string) => [{ type: 'text', text: words }];
  const blocks: object[] = paragraphs.map(words => ({ type: 'paragraph', content: text(words) }));
  const heading = writer.text(5);
  const quoted = writer.text(20);
  blocks.splice(2, 0, { type: 'heading', attrs: { level: 2 }, content: text(heading) });
  blocks.splice(4, 0, {
    type: 'quotation',
    attrs: { cite: null },
    content: [{ type: 'paragraph', content: text(quoted) }],
  });
  return { body: { type: 'doc', content: blocks }, text: [...paragraphs, heading, quoted].join('\n\n') };
}

/** Makes the texts of a language in `scale.title` and `scale.body` with their search vectors, and its known words. */
async function fillTexts(
  client: pg.Client,
  language: Language,
  writer: Writer,
  count: number,
): Promise<void> {
  const configuration = CONFIGURATIONS[language];
  const known = new Map<string, string>();
  const titles = Array.from({ length: count }, () => {
    const [headline, standfirst] = [writer.text(7), writer.text(22)];
    for (const [word, spelling] of knownWords([headline, standfirst], [], '')) known.set(word, spelling);
    return { headline, standfirst, prefixes: prefixLexemes(headline).join(' ') };
  });
  await client.query(
    `INSERT INTO scale.title
     SELECT $1, number - 1, headline, standfirst,
       setweight(to_tsvector($2::regconfig, indexed), 'A') || setweight(to_tsvector($2::regconfig, standfirst_indexed), 'B'),
       array_to_tsvector(string_to_array(prefixes, ' '))
     FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) WITH ORDINALITY
       AS given(headline, standfirst, indexed, standfirst_indexed, prefixes, number)`,
    [
      language,
      configuration,
      titles.map(({ headline }) => headline),
      titles.map(({ standfirst }) => standfirst),
      titles.map(({ headline }) => indexText(headline, 4000)),
      titles.map(({ standfirst }) => indexText(standfirst, 20_000)),
      titles.map(({ prefixes }) => prefixes),
    ],
  );
  const bodies = Array.from({ length: count }, () => {
    const made = bodyOf(writer);
    for (const [word, spelling] of knownWords([], [], made.text)) known.set(word, spelling);
    return made;
  });
  await client.query(
    `INSERT INTO scale.body
     SELECT $1, number - 1, body::jsonb, text, setweight(to_tsvector($2::regconfig, indexed), 'D')
     FROM unnest($3::text[], $4::text[], $5::text[]) WITH ORDINALITY AS given(body, text, indexed, number)`,
    [
      language,
      configuration,
      bodies.map(({ body }) => JSON.stringify(body)),
      bodies.map(({ text }) => text),
      bodies.map(({ text }) => indexText(text, 400_000)),
    ],
  );
  await client.query(
    `INSERT INTO "SearchWord" (word, spelling) SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING`,
    [[...known.keys()], [...known.values()]],
  );
}

/** A writer for each language, with the same texts each time. */
export const writersOf = (): Map<Language, Writer> =>
  new Map(LANGUAGES.map(language => [language, new Writer(language, seededRandom(7))]));

/** Makes the texts of all languages. */
export async function fillAllTexts(client: pg.Client, stories: number): Promise<void> {
  for (const [language, writer] of writersOf()) await fillTexts(client, language, writer, textsOf(stories));
}
