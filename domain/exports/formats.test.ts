import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { doc, p, SAMPLES, text, WORDS } from '@/domain/document/samples.fixture';
import { BLOCKS } from '@/domain/document/schema';
import { xmlText } from '@/domain/xml';
import { emptyFields } from '@/domain/story/story';
import { WRITTEN_FORMATS, type WrittenFormat } from './format-names';
import { FORMAT_WRITERS } from './formats';
import type { ExportedStory } from './exported-story';
import { storyToWrite } from './story.fixture';

/** Everything that a format writes for a story, as text without XML and JSON escapes. */
function written(format: WrittenFormat, story: ExportedStory): string {
  const writer = FORMAT_WRITERS[format];
  const text =
    writer.kind === 'text' ? writer.write(story) : Object.values(writer.write(story).parts).join('\n');
  return text
    .replace(
      /&(lt|gt|quot|apos|#39|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", amp: '&' })[name]!,
    )
    .replaceAll('\\n', '\n')
    .replaceAll('\\"', '"')
    .replaceAll('\\\\', '\\')
    .replaceAll('\\|', '|');
}

/** Words of samples that are the address of a file, which a package contains as a separate file. */
const isAddress = (word: string) => word.startsWith('/media/');

describe.each(WRITTEN_FORMATS)('A story as %s', format => {
  it.each(BLOCKS.filter(({ node }) => node.group?.split(' ').includes('block')).map(({ name }) => name))(
    'has all words of a block: %s',
    name => {
      const file = written(format, storyToWrite(doc(SAMPLES[name]!, p(text('After it.')))));
      expect(file).toContain('After it.');
      for (const word of WORDS[name]!)
        if (format !== 'docx' || !isAddress(word)) expect(file).toContain(word);
    },
  );

  it('has the headline, byline and texts around the body, and the notices', () => {
    const file = written(
      format,
      storyToWrite(doc(p(text('Text.'))), {
        ...{ notices: ['Not published.'], corrections: ['Correction: it was nine.'] },
        fields: {
          ...{
            ...emptyFields('The Coast'),
            slug: 'mud',
            kicker: 'Ports',
            headline: 'Mud & "gold"',
            standfirst: 'Sold twice.',
          },
          lead: { mediaId: 'm1', alt: 'A quay', caption: 'The quay.', credit: 'Qiu Lan' },
        },
      }),
    );
    for (const words of [
      'Mud & "gold"',
      'Sold twice.',
      'Ann Lee',
      'Ports',
      'Not published.',
      'it was nine',
      'The quay.',
      'Qiu Lan',
      'A quay',
    ])
      expect(file).toContain(words);
  });

  it('has footnotes, and leaves out notes and suggestions that the format does not support', () => {
    const attrs = { personId: 'ann', at: '2026-11-21T18:04:00.000Z', changeId: 'c1' };
    const body = doc(
      p(text('It is '), text('suggested', { type: 'insertion', attrs }), {
        type: 'footnote',
        attrs: { text: 'Counted.' },
      }),
    );
    const file = written(format, storyToWrite(body, { people: new Map([['ann', 'Ann Lee']]) }));
    expect(file).toContain('Counted.');
    expect(file.includes('suggested')).toBe(format === 'docx');
  });

  it('is well formed with hostile text', () => {
    const hostile = ']]><script>alert(1)</script>\u0000\u0008&amp;"\'\ud800 --> {% raw %}';
    const story = storyToWrite(doc(p(text(hostile)), { type: 'footnote', attrs: { text: hostile } }), {
      fields: { ...emptyFields(hostile), headline: hostile, standfirst: hostile, slug: 'x', source: hostile },
      ...{ byline: hostile, notices: [hostile], publisher: hostile },
    });
    const writer = FORMAT_WRITERS[format];
    const parts = writer.kind === 'text' ? [writer.write(story)] : Object.values(writer.write(story).parts);
    for (const part of parts)
      if (part.startsWith('<?xml')) expect(XMLValidator.validate(part)).toBe(true);
      else if (format === 'ninjs') expect(() => JSON.parse(part)).not.toThrow();
      else if (format === 'html') expect(part).not.toContain('<script>');
  });
});

describe('A story that is not published', () => {
  const embargoUntil = '2026-12-01T08:00:00.000Z';
  it('is withheld and embargoed in ninjs, within the properties of its standard', () => {
    const story = storyToWrite(doc(p(text('Text.'))), { embargoUntil });
    const item: unknown = JSON.parse(
      written('ninjs', story).replaceAll('\n', ' ').replaceAll('"mud"', 'mud'),
    );
    expect(item).toMatchObject({
      pubStatus: 'withheld',
      embargoedUntil: embargoUntil,
      edNote: 'Not published',
    });
    const ajv = new Ajv2020({ strict: false });
    addFormats(ajv);
    const valid = ajv.compile(NINJS);
    expect(valid(item) ? [] : valid.errors).toEqual([]);
  });

  it.each([
    ['published', 'usable'],
    ['changed', 'withheld'],
    ['killed', 'canceled'],
  ] as const)('that is %s is %s in NewsML-G2', (status, expected) => {
    const writer = FORMAT_WRITERS['newsml-g2'];
    if (writer.kind !== 'text') throw new Error('NewsML-G2 is one text');
    const file = writer.write(storyToWrite(doc(p(text('Text.'))), { status, embargoUntil }));
    const { newsItem } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(file) as {
      newsItem: { itemMeta: { pubStatus: { qcode: string }; embargoed: string } };
    };
    expect(newsItem.itemMeta).toMatchObject({
      pubStatus: { qcode: `stat:${expected}` },
      embargoed: embargoUntil,
    });
  });

  it('is marked in HTML and Markdown', () => {
    const story = storyToWrite(doc(p(text('Text.'))), { embargoUntil });
    expect(written('html', story)).toContain(`<meta name="embargo-until" content="${embargoUntil}">`);
    expect(written('markdown', story)).toMatch(/^---\n[^]*status: "unpublished"\nembargo: "2026-12-01/);
  });
});

it('characters that XML does not allow are left out', () => {
  expect(xmlText('a\u0000\u0008<b>\ud800')).toBe('a&lt;b&gt;\ufffd');
});

const string = { type: 'string' };
const list = (properties: Record<string, object>, required: string[] = []) => ({
  type: 'array',
  items: { type: 'object', additionalProperties: false, required, properties },
});
const labelled = list({ role: string, contentType: string, value: string }, ['value']);
const named = list({ name: string, rel: string, uri: string, literal: string });
const time = { type: 'string', format: 'date-time' };

/** The properties of ninjs 3.1 that a text may have. https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json */
const PROPERTIES = {
  ...{
    uri: { type: 'string', format: 'uri' },
    version: string,
    profile: string,
    language: string,
    title: string,
  },
  standard: {
    type: 'object',
    additionalProperties: false,
    properties: { name: string, version: string, schema: string },
  },
  type: {
    enum: ['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'event', 'planning'],
  },
  representationType: { enum: ['full', 'partial'] },
  pubStatus: { enum: ['usable', 'withheld', 'canceled'] },
  ...{ firstCreated: time, versionCreated: time, contentCreated: time, embargoedUntil: time },
  ...{ copyrightHolder: string, copyrightNotice: string, usageTerms: string, edNote: string },
  ...{ by: string, located: string, slugline: string, headlines: labelled, descriptions: labelled },
  bodies: list(
    {
      role: string,
      contentType: string,
      charCount: { type: 'integer' },
      wordCount: { type: 'integer' },
      value: string,
    },
    ['value'],
  ),
  ...{ people: named, subjects: named },
  infoSources: list({ name: string, role: string, uri: string, literal: string }),
  renditions: list(
    {
      name: string,
      href: { type: 'string', format: 'uri' },
      contentType: string,
      width: { type: 'integer' },
      height: { type: 'integer' },
    },
    ['name'],
  ),
  altIds: list({ role: string, value: string }, ['value']),
  digitalSourceType: {
    type: 'object',
    additionalProperties: false,
    properties: { name: string, uri: { type: 'string', format: 'uri' }, literal: string },
  },
};
const NINJS = {
  type: 'object',
  additionalProperties: false,
  required: ['uri'],
  properties: {
    ...PROPERTIES,
    associations: list({ name: string, rel: string, ...PROPERTIES }, ['name', 'uri']),
  },
};
