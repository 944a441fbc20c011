import { beforeAll, describe, expect, it } from 'vitest';
import { doc, p, SAMPLES, text, WORDS } from '@/domain/document/samples.fixture';
import type { BodyNode } from '@/domain/document/body';
import { act, publishStory } from '@/scripts/test/publish';
import { file, machinePaper, now } from '@/scripts/test/machine-paper';
import { testPicture } from '@/scripts/test/picture';
import { answerReader } from '@/server/site/answer';
import { prisma } from '@/server/store/prisma';
import { answerApi } from './api/answer';

const fixture = machinePaper();
const LINKS = ['/about', '#p1', '?show=first', 'https://elsewhere.example/', 'mailto:desk@paper.example'];
const PATH = '/news/2026/11/24/every-block';
const whole = encodeURIComponent(`https://paper.example${PATH}`);
let storyId: string;

/** The syndicated content by format, without the escapes of the outer format. */
const FORMATS: Record<string, () => Promise<string>> = {
  RSS: () => fileText('/feed.xml'),
  Atom: () => fileText('/feed.atom'),
  'JSON Feed': () => fileText('/feed.json'),
  'RSS of the topic': () => fileText('/topic/harbours/feed.xml'),
  'ninjs, with HTML, Markdown and text': () => apiText(`/stories/${storyId}`),
  'a list as ninjs': () => apiText('/stories'),
  'oEmbed as JSON': () => fileText('/oembed', `url=${whole}`),
  'oEmbed as XML': () => fileText('/oembed', `url=${whole}&format=xml`),
  'the sitemap': () => fileText('/sitemap-en-2026-11.xml'),
  'the news sitemap': () => fileText('/news-sitemap.xml'),
  'structured data': async () => {
    const page = await answerReader(PATH, new URLSearchParams(), now);
    if (page.kind !== 'story') throw new Error(page.kind);
    return page.view.jsonLd;
  },
};

const fileText = async (path: string, query = '') => unescaped(String((await file(path, query)).body));
const apiText = async (path: string) =>
  unescaped(String((await answerApi(path, new URLSearchParams(), now)).body));

function unescaped(text: string): string {
  const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  const once = text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => signs[name]!);
  return once.replaceAll('\\"', '"').replaceAll('\\n', '\n');
}

/** Addresses that are relative: in attributes, in links of Markdown, as whole values of JSON and XML. */
function relativeIn(text: string): string[] {
  const ABSOLUTE = '(?!https?:|mailto:|tel:|urn:)';
  return [
    new RegExp(`\\b(?:href|src|srcset|poster|url|action)=["']${ABSOLUTE}[^"']*["']`, 'g'),
    new RegExp(`\\]\\(${ABSOLUTE}[^)]*\\)`, 'g'),
    /(?<=[:,[]\s?")[/#?][^"\s]+(?=")/g,
    /(?<=<(?:loc|link|url|id|guid|uri)>)[/#?][^<]+/g,
  ].flatMap(pattern => text.match(pattern) ?? []);
}

beforeAll(async () => {
  const { editor, paper } = fixture;
  const mediaId = await testPicture(1600, 1200);
  const related = await publishStory(editor, {
    editionId: paper.editionId,
    at: new Date(now.getTime() - 60_000),
    fields: { slug: 'related', sectionId: paper.sectionId, headline: 'Another story' },
    content: [p(text('Words.'))],
  });
  const real: Record<string, string> = { m1: mediaId, s1: related };
  const place = (node: BodyNode): BodyNode => ({
    ...node,
    ...(node.attrs && {
      attrs: Object.fromEntries(
        Object.entries(node.attrs).map(([name, value]) => [name, real[String(value)] ?? value]),
      ),
    }),
    ...(node.content && { content: node.content.map(place) }),
  });
  const linked = p(...LINKS.map(href => text(`to ${href} `, { type: 'link', attrs: { href } })));
  // Recordings are files of another kind; the id of a picture is not one.
  const blocks = Object.entries(SAMPLES).filter(([name]) => name !== 'audio' && name !== 'video');
  // The checks would report the broken links of samples.
  await prisma().paper.update({ where: { id: 1 }, data: { reasonRules: [] } });
  const topic = await prisma().topic.findFirstOrThrow();
  storyId = await publishStory(editor, {
    editionId: paper.editionId,
    at: now,
    fields: {
      slug: 'every-block',
      sectionId: paper.sectionId,
      kicker: 'K',
      headline: 'Every block',
      topicIds: [topic.id],
      lead: { mediaId, alt: 'Lead', caption: 'The lead.', credit: 'Amina' },
    },
    content: doc(...blocks.map(([, sample]) => place(sample)), linked).content,
  });
  await act(editor, storyId, 'correct', now, 'It was nine boats.');
});

describe.each(Object.entries(FORMATS))('Syndicated content in %s', (_, read) => {
  it('has no relative address', async () => {
    const written = await read();
    expect(written).toContain('https://paper.example/');
    expect(relativeIn(written)).toEqual([]);
  });
});

describe.each(['RSS', 'Atom', 'JSON Feed', 'ninjs, with HTML, Markdown and text'])(
  'Syndicated content in %s',
  name => {
    it('has all text of each block, and the caption and credit of each picture', async () => {
      const written = await FORMATS[name]!();
      for (const [block, words] of Object.entries(WORDS))
        if (!['audio', 'video'].includes(block))
          for (const word of words) if (!word.startsWith('/')) expect(unescaped(written)).toContain(word);
      for (const word of ['The lead.', 'Amina']) expect(written).toContain(word);
    });

    it('has the correction', async () => {
      expect(await FORMATS[name]!()).toContain('It was nine boats.');
    });
  },
);

describe.each(['RSS', 'Atom', 'JSON Feed'])('Syndicated content in %s', name => {
  it('has the correction before the text and in the summary', async () => {
    const written = await FORMATS[name]!();
    const [summary, html] = written.split('<p><strong>Correction, 24 November, 16:00: It was nine boats.');
    expect(html).toContain('The lead.');
    const line = 'Correction, 24 November, 16:00: It was nine boats.';
    expect(`${summary}${html}`).toContain(line);
  });
});
