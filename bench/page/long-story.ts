import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { BodyNode } from '@/domain/document/body';
import type { TestServer } from '@/scripts/test/server';
import { newsroomApi } from '../newsroom-api';

const WORDS_OF_A_PARAGRAPH = 80;
// Words are sampled at this stride, so that the text does not repeat when it wraps around.
const STRIDE = 7;

/** A paragraph of words of the paper; every third has a bold run and a link. */
function paragraph(number: number, prose: string[]): BodyNode {
  const words = Array.from(
    { length: WORDS_OF_A_PARAGRAPH },
    (_, at) => prose[(number * WORDS_OF_A_PARAGRAPH + at * STRIDE) % prose.length]!,
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

/** Numbers of marks to spread over the paragraphs of a text. */
export interface Marked {
  notes: number;
  suggestions: number;
}

/** A run of words cut in three, with a mark on the middle. */
function markedRun(node: BodyNode, mark: NonNullable<BodyNode['marks']>[number]): BodyNode[] {
  const words = node.text!.split(' ');
  const part = (from: number, to: number) =>
    `${words.slice(from, to).join(' ')}${to < words.length ? ' ' : ''}`;
  return [
    { ...node, text: part(0, 4) },
    { ...node, text: part(4, 8), marks: [...(node.marks ?? []), mark] },
    { ...node, text: part(8, words.length) },
  ];
}

/** Puts marks on the first words of the runs of paragraphs, in turn, until all are placed. */
function withMarks(body: BodyNode, threads: string[], suggestions: number, personId: string): BodyNode {
  const wanted = [
    ...threads.map(threadId => ({ type: 'note', attrs: { threadId } })),
    ...Array.from({ length: suggestions }, () => ({
      type: 'insertion',
      attrs: { personId, at: new Date().toISOString(), changeId: randomUUID() },
    })),
  ];
  const paragraphs = body.content!.filter(({ type }) => type === 'paragraph').length;
  const each = Math.ceil(wanted.length / paragraphs);
  let at = 0;
  const content = body.content!.map(block => {
    if (block.type !== 'paragraph') return block;
    const marks = Array.from({ length: each }, (_, index) => wanted[at + index * paragraphs]).filter(
      mark => mark !== undefined,
    );
    at++;
    let runs = block.content!;
    for (const mark of marks) {
      const index = runs.findLastIndex(run => !run.marks && run.text!.split(' ').length > 10);
      if (index >= 0)
        runs = [...runs.slice(0, index), ...markedRun(runs[index]!, mark), ...runs.slice(index + 1)];
    }
    return { ...block, content: runs };
  });
  return { ...body, content };
}

/** A body with the given number of words, with pictures of the paper spread among its paragraphs. */
function longBody(words: number, pictures: number, prose: string[], media: string[]): BodyNode {
  const paragraphs = Math.round(words / WORDS_OF_A_PARAGRAPH);
  const every = paragraphs / pictures;
  const content: BodyNode[] = [];
  let placed = 0;
  for (let number = 0; number < paragraphs; number++) {
    content.push(paragraph(number, prose));
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
  marked: Marked = { notes: 0, suggestions: 0 },
): Promise<string> {
  const database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
  const edition = await database.query<{ id: string }>(`SELECT id FROM "Edition" WHERE code = 'en'`);
  const media = await database.query<{ id: string }>('SELECT id FROM "Media" ORDER BY id');
  const texts = await database.query<{ words: string }>(
    `SELECT text #>> '{}' AS words FROM "Story", jsonb_path_query(body, '$.**.text') text WHERE "editionId" = $1`,
    [edition.rows[0]!.id],
  );
  const prose = texts.rows.flatMap(row => row.words.split(/\s+/)).filter(Boolean);
  const call = newsroomApi(server.url, headers);
  const editionId = edition.rows[0]!.id;
  const { id } = await call('POST', '/stories', { editionId, deskId: null });
  const threads = await database.query<{ id: string; personId: string }>(
    `WITH person AS (SELECT id FROM "Person" WHERE email = 'ines.marchetti@broadsheet.example'), thread AS (
       INSERT INTO "NoteThread" (id, "storyId", quotation, "createdById", "createdAt")
       SELECT gen_random_uuid(), $1, 'words', person.id, now() FROM person, generate_series(1, $2::int) RETURNING id)
     INSERT INTO "Note" (id, "threadId", "personId", text, "createdAt")
     SELECT gen_random_uuid(), thread.id, person.id, 'Is this right?', now() FROM thread, person
     RETURNING "threadId" AS id, "personId"`,
    [id, Math.max(1, marked.notes)],
  );
  await database.end();
  const { story } = await call('GET', `/stories/${id}`);
  await call('PUT', `/stories/${id}`, {
    version: story.version,
    key: randomUUID(),
    editionId,
    deskId: null,
    fields: { ...story.fields, headline: 'A long story' },
    body: withMarks(
      longBody(
        words,
        pictures,
        prose,
        media.rows.map(row => row.id),
      ),
      threads.rows.slice(0, marked.notes).map(thread => thread.id),
      marked.suggestions,
      threads.rows[0]!.personId,
    ),
  });
  return id;
}
