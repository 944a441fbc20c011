import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { StoryPage } from '@/components/reader/story/story-page';
import { exportsWords } from '@/components/newsroom/words/exports/words';
import { WRITTEN_FORMATS } from '@/domain/exports/format-names';
import { digitalSourceAddress } from '@/domain/media/digital-source';
import type { Actor } from '@/domain/people/permissions';
import { feedAddress } from '@/domain/story/feed-address';
import { pictureWithText } from '@/scripts/test/hostile/uploads';
import { file } from '@/scripts/test/machine-paper';
import { testPaper } from '@/scripts/test/paper';
import { publishStory, writeStory } from '@/scripts/test/publish';
import { exportStories } from '@/server/exports/export-stories';
import { openZip } from '@/server/imports/sources/zip-file';
import { answerReader } from '@/server/site/answer';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { factsForChecks } from '@/server/stories/checks';
import { answerApi } from '@/server/syndication/api/answer';
import { addPicture } from './media';
import { pictureDetail } from './picture-detail';
import { changePictureFacts } from './picture-facts';
import { originalOf } from './picture-forms';

const fixture = testPaper();
const now = new Date('2026-11-24T08:00:00Z');
const SYSTEM = { aiSystem: 'A painter', aiSystemVersion: '4.1' };
const PROMPT = { aiPrompt: 'Two boats', aiPromptWriter: 'Lin Yuchen' };
let editor: Actor;
beforeAll(async () => {
  editor = await fixture.paper.person('editor');
});

const xmpOf = (properties: Record<string, string>) => {
  const attributes = Object.entries(properties).map(([name, value]) => `Iptc4xmpExt:${name}="${value}"`);
  return (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    '<rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" ' +
    `${attributes.join(' ')}/></rdf:RDF></x:xmpmeta>`
  );
};
const ALL = {
  DigitalSourceType: digitalSourceAddress('trainedAlgorithmicMedia'),
  AISystemUsed: SYSTEM.aiSystem,
  AISystemVersionUsed: SYSTEM.aiSystemVersion,
  AIPromptInformation: PROMPT.aiPrompt,
  AIPromptWriterName: PROMPT.aiPromptWriter,
};

async function upload(properties: Record<string, string>, type: 'jpeg' | 'png' | 'webp' = 'jpeg') {
  const create = { width: 900, height: 600, channels: 3 as const, background: '#446' };
  const bytes = await sharp({ create }).withXmp(xmpOf(properties)).toFormat(type).toBuffer();
  const { id } = await addPicture(editor, { bytes, name: `painted.${type}` });
  return { id, bytes };
}
const storedOf = (id: string) =>
  prisma().media.findUniqueOrThrow({
    where: { id },
    select: {
      digitalSource: true,
      aiSystem: true,
      aiSystemVersion: true,
      aiPrompt: true,
      aiPromptWriter: true,
    },
  });

describe('The digital source of an upload', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('is read from a %s, whose original is unchanged', async type => {
    const { id, bytes } = await upload(ALL, type);
    expect(await storedOf(id)).toEqual({ digitalSource: 'trainedAlgorithmicMedia', ...SYSTEM, ...PROMPT });
    expect(await originalOf(id)).toEqual(bytes);
    const { ai, fields } = (await pictureDetail(editor, id))!;
    expect(ai).toEqual({
      system: 'A painter',
      version: '4.1',
      prompt: 'Two boats',
      promptWriter: 'Lin Yuchen',
    });
    expect(fields.digitalSource).toBe('trainedAlgorithmicMedia');
  });

  it('is unknown, and the picture stored, when its XMP is hostile', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${xmpOf({ AISystemUsed: '&b;' })}`;
    for (const xmp of [bomb, '<x:xmpmeta>'.repeat(20_000), xmpOf({ AISystemUsed: 'a'.repeat(300_000) })]) {
      const { id } = await addPicture(editor, { bytes: pictureWithText(xmp), name: 'hostile.png' });
      expect(await storedOf(id)).toMatchObject({ digitalSource: '', aiSystem: '', aiPrompt: '' });
    }
  });
});

describe('A picture of a story that AI made', () => {
  const storyOf = (mediaId: string, slug: string) => {
    const { editionId, sectionId } = fixture.paper;
    const lead = { mediaId, alt: 'Boats', caption: 'Boats.', credit: 'Wen' };
    const picture = {
      type: 'picture',
      attrs: { media: mediaId, alt: 'x', caption: '', credit: 'Qiu', size: 'text' },
    };
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'A text.' }] }, picture];
    return { editionId, at: now, content, fields: { slug, sectionId, headline: 'Boats', kicker: 'K', lead } };
  };
  async function publicOf(id: string, slug: string) {
    const answer = await answerReader(`/news/2026/11/24/${slug}`, new URLSearchParams(), now);
    if (answer.kind !== 'story') throw new Error(`${slug} is ${answer.kind}`);
    const html = renderToStaticMarkup(createElement(StoryPage, answer.view));
    const { '@graph': graph } = JSON.parse(answer.view.jsonLd) as { '@graph': { image: object[] }[] };
    const { body } = await answerApi(`/stories/${id}`, new URLSearchParams(), now);
    const { associations } = JSON.parse(String(body)) as { associations: object[] };
    const [lead] = associations;
    return { html, images: graph[0]!.image, lead };
  }

  it('has a label beside its credit, in the text too, and is named in structured data and ninjs', async () => {
    const { id } = await upload(ALL);
    const storyId = await publishStory(editor, storyOf(id, 'painted'));
    const { html, images, lead } = await publicOf(storyId, 'painted');
    expect(html).toContain('<span class="credit">Wen · Created with AI</span>');
    expect(html).toContain('<figcaption><span class="credit">Qiu · Created with AI</span></figcaption>');
    for (const image of images)
      expect(image).toMatchObject({
        digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
      });
    expect(lead).toMatchObject({ digitalSourceType: { uri: ALL.DigitalSourceType } });
    for (const secret of [SYSTEM.aiSystem, PROMPT.aiPrompt, PROMPT.aiPromptWriter])
      expect(html).not.toContain(secret);
  });

  it.each(['rss', 'atom', 'json'] as const)('has the label after its credit in %s', async format => {
    const { id } = await upload(ALL);
    await publishStory(editor, storyOf(id, `painted-in-${format}`));
    const { body } = await file(feedAddress('', format), '', now);
    expect(body).toContain('Wen · Created with AI');
    expect(body).toContain('Qiu · Created with AI');
  });

  it.each(WRITTEN_FORMATS)('has the label after its credit in a file of its story: %s', async format => {
    const { id } = await upload(ALL);
    const storyId = await writeStory(editor, storyOf(id, `painted-as-${format}`));
    const words = { ...exportsWords('en').inFile, lang: 'en' };
    const options = { words, pageOf: () => Promise.resolve('') };
    const { content } = await exportStories(editor, { format, ids: storyId }, options, now);
    const bytes = content instanceof Readable ? await buffer(content) : Buffer.from(content);
    const written = format === 'docx' ? await (await openZip(bytes)).read('word/document.xml') : bytes;
    expect(String(written)).toContain('Qiu · Created with AI');
    // These formats describe the lead picture in separate properties.
    if (!['ninjs', 'newsml-g2'].includes(format)) expect(String(written)).toContain('Wen · Created with AI');
  });

  it('has no label as a photograph', async () => {
    const { id } = await upload({ DigitalSourceType: digitalSourceAddress('digitalCapture') });
    const storyId = await publishStory(editor, storyOf(id, 'photographed'));
    const { html, images } = await publicOf(storyId, 'photographed');
    expect(html).not.toContain(' AI');
    expect(images[0]).toMatchObject({ digitalSourceType: 'https://schema.org/DigitalCaptureDigitalSource' });
  });

  it('is found by the checks while its file names a system and it has no label', async () => {
    const { id } = await upload({ AISystemUsed: 'A painter' });
    const storyId = await writeStory(editor, storyOf(id, 'unlabelled'));
    const found = async () => {
      const story = (await loadStory(storyId))!;
      return (await factsForChecks(story, story.edition, now)).withoutAiLabel;
    };
    expect(await found()).toEqual([id]);
    const change = { digitalSource: 'compositeWithTrainedAlgorithmicMedia' };
    await changePictureFacts(editor, id, { change, seen: { digitalSource: '' } }, now);
    expect(await found()).toEqual([]);
  });
});
