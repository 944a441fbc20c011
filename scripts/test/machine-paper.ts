import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { beforeAll, expect } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { answerReader } from '@/server/site/answer';
import type { MachineFile } from '@/server/pages/structured-data/machine-file';
import { prisma } from '@/server/store/prisma';
import { testPaper, type TestPaper } from './paper';
import { testPicture } from './picture';
import { act, publishStory, writeStory } from './publish';

/** The publication time of everything in the paper. */
export const now = new Date('2026-11-24T08:00:00Z');
/** Headlines that try to break out of their context. */
export const HOSTILE = [
  `</script><b>&amp; ]]> "quotes" 'n' <![CDATA[ \u2028 café\u00a0noir`,
  'control \u0007 \u001b[31m and \ufffe',
  '\u202eright to left\u202c \u200f \u05d0\u0644\u0639\u0631\u0628',
  'x'.repeat(300),
  '-->{{7*7}}${x} %0d%0a <?php',
  'emoji 👩‍👩‍👧 and 港口',
];
/** A headline as served to machines. */
export const printed = (text: string) =>
  text
    .replace(/\ufffe/g, '')
    .replace(/[ \p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();

/** The file for machines at an address. @throws Error when there is none */
export async function file(path: string, query = '', at = now): Promise<MachineFile> {
  const answer = await answerReader(path, new URLSearchParams(query), at);
  if (answer.kind !== 'file') throw new Error(`${path} is ${answer.kind}`);
  return answer.file;
}

/** The kind of answer at an address. */
export async function kindOf(path: string, query = '') {
  return (await answerReader(path, new URLSearchParams(query), now)).kind;
}

/** The document as a tree, after a strict parser has found it well-formed. */
export async function xmlAt(path: string, query = '', at = now): Promise<Record<string, unknown>> {
  const body = String((await file(path, query, at)).body);
  expect(XMLValidator.validate(body)).toBe(true);
  const lists = ['item', 'entry', 'url', 'sitemap', 'atom:link', 'category', 'xhtml:link', 'author'];
  return new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: name => lists.includes(name),
    parseTagValue: false,
    processEntities: true,
    htmlEntities: true,
  }).parse(body) as Record<string, unknown>;
}

/** Provides a paper with hostile headlines, a translated story, a correction and a draft to every test of the file. */
export function machinePaper(): { paper: TestPaper; editor: Actor } {
  const fixture = testPaper() as { paper: TestPaper; editor: Actor };
  beforeAll(async () => {
    const { paper } = fixture;
    const editor = (fixture.editor = await paper.person('admin'));
    const topic = await prisma().topic.create({
      data: { slug: 'harbours', names: { en: 'Harbours <&>', fr: 'Ports' } },
    });
    const author = await prisma().author.create({
      data: {
        slug: 'qiu-lan',
        names: { en: 'Qiu Lan' },
        titles: { en: 'Reporter' },
        bios: { en: 'Writes.' },
      },
    });
    await prisma().paper.update({
      where: { id: 1 },
      data: {
        name: 'The Test Paper',
        xAccount: '@testpaper',
        hubs: ['https://hub.example/'],
        adsText: 'ads.example, 1, DIRECT',
        securityText: 'Contact: mailto:security@paper.example',
        trustText: 'member=https://trust.example/',
        indexNowKey: 'a1b2c3d4e5f6',
      },
    });
    const mediaId = await testPicture(2000, 1500);
    const lead = { mediaId, alt: 'A <quay>', caption: 'The quay & the sea', credit: 'Qiu "Q" Lan' };
    const bylines = [
      { role: 'by' as const, name: 'Qiu Lan', authorId: author.id },
      { role: 'translation' as const, name: 'A & B', authorId: null },
    ];
    const common = { editionId: paper.editionId, at: now };
    const base = { sectionId: paper.sectionId, topicIds: [topic.id], bylines };
    const original = await publishStory(editor, {
      ...common,
      fields: {
        ...base,
        slug: 'harbour',
        headline: 'A harbour',
        subheadline: 'Cranes run on shore power',
        standfirst: 'Goes quiet',
        kicker: 'China',
        lead,
        internalNote: 'SECRET',
      },
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'Boats.' }] },
        {
          type: 'bilingualPair',
          attrs: { level: 0 },
          content: [
            { type: 'bilingualText', attrs: { lang: 'en' }, content: [{ type: 'text', text: 'Both' }] },
            { type: 'bilingualText', attrs: { lang: 'zh-Hans' }, content: [{ type: 'text', text: '两种' }] },
          ],
        },
      ],
    });
    for (const [index, headline] of HOSTILE.entries())
      await publishStory(editor, {
        ...common,
        fields: { ...base, slug: `hostile-${index}`, headline, standfirst: headline, kicker: 'K' },
      });
    const translation = await writeStory(editor, {
      editionId: paper.otherEditionId,
      fromStoryId: original,
      at: now,
      fields: {
        slug: 'port',
        headline: 'Un port',
        sectionId: paper.otherSectionId,
        bylines,
        topicIds: [topic.id],
      },
    });
    await act(await paper.person('admin'), translation, 'publish', now);
    await act(editor, original, 'correct', new Date('2026-11-24T09:00:00Z'), 'It was </script> nine.');
    await writeStory(editor, {
      ...common,
      fields: { ...base, slug: 'draft', headline: 'EMBARGOED' },
    });
  });
  return fixture;
}
