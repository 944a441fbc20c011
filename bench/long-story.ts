import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { BodyNode } from '@/domain/document/body';
import type { TestServer } from '@/scripts/test/server';

const WORDS_OF_A_PARAGRAPH = 80;
const VOCABULARY =
  'the harbour is quiet in winter and nobody counts boats that leave before dawn while officials promise new piers for every town along this coast where fishing families have waited since spring'.split(
    ' ',
  );

/** Words of a paragraph that reads like prose, with a bold run and a link in some. */
function paragraph(number: number): BodyNode {
  const words = Array.from(
    { length: WORDS_OF_A_PARAGRAPH },
    (_, at) => VOCABULARY[(number * 7 + at * 3 + ((at * at) % 11)) % VOCABULARY.length]!,
  );
  const run = (from: number, to: number, marks?: BodyNode['marks']): BodyNode => ({
    type: 'text',
    text: `${words.slice(from, to).join(' ')}${to < WORDS_OF_A_PARAGRAPH ? ' ' : '.'}`,
    ...(marks && { marks }),
  });
  if (number % 3) return { type: 'paragraph', content: [run(0, WORDS_OF_A_PARAGRAPH)] };
  return {
    type: 'paragraph',
    content: [
      run(0, 20),
      run(20, 24, [{ type: 'bold' }]),
      run(24, 50),
      run(50, 53, [{ type: 'link', attrs: { href: `https://example.com/${number}` } }]),
      run(53, WORDS_OF_A_PARAGRAPH),
    ],
  };
}

/** A body of so many words, with pictures of the paper spread among its paragraphs. */
function longBody(words: number, pictures: number, media: string[]): BodyNode {
  const paragraphs = Math.round(words / WORDS_OF_A_PARAGRAPH);
  const every = paragraphs / pictures;
  const content: BodyNode[] = [];
  let placed = 0;
  for (let number = 0; number < paragraphs; number++) {
    content.push(paragraph(number));
    for (; placed < Math.floor((number + 1) / every); placed++)
      content.push({
        type: 'picture',
        attrs: {
          media: media[placed % media.length]!,
          alt: `A pier, number ${placed}`,
          caption: `The pier in winter, number ${placed}.`,
          credit: 'Lin Haiyang',
          size: 'text',
        },
      });
  }
  return { type: 'doc', content };
}

/** Writes a long story over the API, as an import would; returns its id. @throws Error when the server refuses it */
export async function writeLongStory(
  server: TestServer,
  headers: Record<string, string>,
  words: number,
  pictures: number,
): Promise<string> {
  const database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
  const edition = await database.query<{ id: string }>(`SELECT id FROM "Edition" WHERE code = 'en'`);
  const media = await database.query<{ id: string }>('SELECT id FROM "Media" ORDER BY id');
  await database.end();
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${server.url}/api/newsroom${path}`, {
      method,
      headers: { ...headers, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as { id: string; story: { version: number; fields: object } };
  };
  const editionId = edition.rows[0]!.id;
  const { id } = await call('POST', '/stories', { editionId, deskId: null });
  const { story } = await call('GET', `/stories/${id}`);
  await call('PUT', `/stories/${id}`, {
    version: story.version,
    key: randomUUID(),
    editionId,
    deskId: null,
    fields: { ...story.fields, headline: 'A long story' },
    body: longBody(
      words,
      pictures,
      media.rows.map(row => row.id),
    ),
  });
  return id;
}
