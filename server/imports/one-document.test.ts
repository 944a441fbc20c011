import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { blockWords } from '@/domain/history/words';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { database } from '@/server/store/database';
import { insertAuthor } from '@/server/store/paper/authors';
import { loadStory } from '@/server/store/stories/stories';
import { wxrOf } from './import-runs.fixture';
import { bodyOfDocument, storyOfDocument } from './one-document';
import { wordOf, zipOf } from './zip.fixture';

const fixture = testPaper();
const now = new Date('2026-11-30T06:00:00Z');
let reporter: Actor;

beforeAll(async () => {
  reporter = await fixture.paper.person('reporter');
});

const fileOf = (name: string, bytes: Buffer | string) => ({
  name,
  chunks: (async function* () {
    yield Buffer.from(bytes);
  })(),
});
const placeOf = (key: string = randomUUID()) => ({ editionId: fixture.paper.editionId, deskId: null, key });
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string }) => error.reason ?? String(error),
  );
const by = 'w:author="Dana Ruiz" w:date="2026-11-22T09:12:00Z"';
const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const TITLE = '<w:pPr><w:pStyle w:val="Title"/></w:pPr>';
const STYLES = '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>';
const word = () =>
  wordOf(
    `<w:p>${run('The mud is ')}<w:del w:id="2" ${by}><w:r><w:delText>sand</w:delText></w:r></w:del><w:ins w:id="1" ${by}>${run('gold')}</w:ins></w:p>`,
  );

describe('One document', () => {
  it('becomes a draft of a reporter, the same one when it is sent again', async () => {
    const key = randomUUID();
    const text = '# The mud\n\nIt is sold **twice**.';
    const ids = [
      await storyOfDocument(reporter, fileOf('mud.md', text), placeOf(key), now),
      await storyOfDocument(reporter, fileOf('mud.md', text), placeOf(key), now),
    ];
    expect(ids[0]).toBe(ids[1]);
    expect(await loadStory(ids[0]!)).toMatchObject({
      ...{ stage: 'draft', version: 2, createdById: reporter.personId },
      fields: { headline: 'The mud' },
    });
  });

  it('of Word becomes a draft with its suggestions', async () => {
    const id = await storyOfDocument(reporter, fileOf('mud.docx', word()), placeOf(), now);
    expect(JSON.stringify((await loadStory(id))!.body)).toContain('"insertion"');
  });

  it('of Word has the author of its properties in its byline if that is one of the paper, and not the name of a computer', async () => {
    const name = `Ann ${randomUUID()}`;
    const authorId = await insertAuthor(
      {
        slug: randomUUID(),
        names: { en: name },
        titles: {},
        bios: {},
        email: '',
        portraitId: null,
        personId: null,
      },
      database(),
    );
    const bytes = wordOf(`<w:p>${run('Paid.')}</w:p>`, {
      'docProps/core.xml': `<dc:creator>${name}; XPVMWARE01</dc:creator>`,
    });
    const id = await storyOfDocument(reporter, fileOf('paid.docx', bytes), placeOf(), now);
    expect((await loadStory(id))!.fields.bylines).toEqual([{ role: 'by', name, authorId }]);
  });

  it('of Word is read for another story as it is with its changes accepted', async () => {
    const { body } = await bodyOfDocument(reporter, fileOf('mud.docx', word()));
    const text = JSON.stringify(body);
    expect(text).toContain('gold');
    expect(text).not.toContain('sand');
    expect(text).not.toContain('insertion');
  });

  it.each([
    ['a plain text', 'a.txt', 'Plain words\n\nSecond', ['paragraph Plain words', 'paragraph Second']],
    [
      'a Markdown file',
      'a.md',
      '# Title here\n\nBy Ann Lee\n\nWords.',
      ['heading Title here', 'paragraph By Ann Lee', 'paragraph Words.'],
    ],
    [
      'a Markdown file with front matter',
      'a.md',
      '---\ntitle: The mud\ndescription: Sold twice\nauthor: Ann Lee\n---\n\n# The mud\n\nWords.',
      ['heading The mud', 'paragraph Sold twice', 'paragraph Ann Lee', 'paragraph Words.'],
    ],
    [
      'a page',
      'a.html',
      '<title>The mud</title><h1>The mud</h1><p>Words.</p>',
      ['heading The mud', 'paragraph Words.'],
    ],
    [
      'a page whose heading is not first',
      'a.html',
      '<p>Port</p><h1>The mud</h1><p>Words.</p>',
      ['paragraph Port', 'heading The mud', 'paragraph Words.'],
    ],
    [
      'a Word file',
      'a.docx',
      wordOf(
        ['The mud', 'By Ann Lee', 'Words.']
          .map((words, at) => `<w:p>${at ? '' : TITLE}${run(words)}</w:p>`)
          .join(''),
        { 'word/styles.xml': STYLES },
      ),
      ['heading The mud', 'paragraph By Ann Lee', 'paragraph Words.'],
    ],
  ])(
    'that is %s is read for another story with its headline and byline in order',
    async (_, name, bytes, blocks) => {
      const { body } = await bodyOfDocument(reporter, fileOf(name, bytes));
      expect(body.content!.map(block => `${block.type} ${blockWords(block)}`)).toEqual(blocks);
    },
  );

  it.each([
    ['an archive with a document', 'many.zip', () => zipOf([{ name: 'a.txt', bytes: 'A text.' }])],
    ['a hostile archive', 'trap.docx', () => zipOf([{ name: '../x', bytes: 'x' }])],
    ['an export of a site', 'old.xml', () => Buffer.from(wxrOf({ id: 1 }).bytes)],
    ['a list of addresses', 'a.csv', () => Buffer.from('/a,/b')],
    ['a program', 'a.txt', () => Buffer.from([0, 1, 2, 3])],
  ])('is refused where it is %s', async (_, name, bytes) => {
    const works = [
      storyOfDocument(reporter, fileOf(name, bytes()), placeOf(), now),
      bodyOfDocument(reporter, fileOf(name, bytes())),
    ];
    expect(await Promise.all(works.map(reasonOf))).toEqual(works.map(() => 'unreadable-document'));
  });

  it('is refused to those who write no stories, in another edition, and without a text', async () => {
    const producer = await fixture.paper.person('producer');
    const { otherEditionId } = fixture.paper;
    const elsewhere = await fixture.paper.person('reporter', { editionId: otherEditionId });
    const file = () => fileOf('a.txt', 'A text.');
    expect(await reasonOf(storyOfDocument(producer, file(), placeOf(), now))).toBe('needs-role');
    expect(await reasonOf(bodyOfDocument(producer, file()))).toBe('needs-role');
    expect(await reasonOf(storyOfDocument(elsewhere, file(), placeOf(), now))).toBe('needs-role');
    expect(await reasonOf(bodyOfDocument(reporter, fileOf('a.txt', '')))).toBe('no-file');
  });
});
