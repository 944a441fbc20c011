import sharp from 'sharp';
import type { BodyNode } from '@/domain/document/body';
import { doc, SAMPLES } from '@/domain/document/samples.fixture';
import type { StoryAnswer } from '@/domain/api/story';
import type { infer as Infer } from 'zod/mini';
import { key, type AttackedPaper } from './attacked-paper';

/** Names of attributes whose values people type. */
const TYPED = ['title', 'cite', 'attribution', 'caption', 'credit', 'alt', 'source'];

/** A block with this text in every typed field, and this picture and story in every reference. */
function filled(node: BodyNode, text: string, mediaId: string, storyId: string): BodyNode {
  const attrs = Object.entries(node.attrs ?? {}).map(([name, value]) => {
    if (name === 'media') return [name, mediaId];
    if (name === 'story') return [name, storyId];
    return [name, TYPED.includes(name) ? text : value];
  });
  return {
    ...node,
    ...(node.attrs && { attrs: Object.fromEntries(attrs) }),
    ...(node.text !== undefined && { text }),
    ...(node.content && { content: node.content.map(child => filled(child, text, mediaId, storyId)) }),
  };
}

/** The objects filled with one text. */
export interface Filled {
  text: string;
  storyId: string;
  /** The public address of the story. */
  address: string;
  slugs: { section: string; topic: string; author: string; page: string };
  /** The address of a reviewer's preview. */
  preview: string;
}

/** Puts one text into everything that people type in the newsroom, as an admin, and publishes what can be published. */
export async function fillWith(paper: AttackedPaper, text: string, number: number): Promise<Filled> {
  const done = <Answer>(method: string, path: string, body?: unknown) =>
    paper.done<Answer>('kofi', method, `/api/newsroom/${path}`, body);
  const added = (path: string, body: unknown) =>
    done<{ id: string }>('POST', path, body).then(({ id }) => id);
  const slugOf = (what: string) => `${what}-${number}`;
  const slugs = {
    section: slugOf('section'),
    topic: slugOf('topic'),
    author: slugOf('author'),
    page: slugOf('page'),
  };
  const { place } = await done<{ place: { editionId: string; deskId: string | null } }>(
    'GET',
    'likely-place',
  );
  const { editionId } = place;

  const sectionId = await added('sections', {
    ...{ editionId, parentId: null, slug: slugs.section },
    ...{ name: text, description: text },
  });
  const topicId = await added('topics', {
    slug: slugs.topic,
    names: { en: text },
    descriptions: { en: text },
  });
  const authorId = await added('authors', {
    ...{ slug: slugs.author, names: { en: text }, titles: { en: text }, bios: { en: text } },
    ...{ email: '', portraitId: null },
  });
  const mediaId = await addPicture(paper, text);
  await added('views', { name: text, layout: 'table', query: 'mine=1' });
  const email = `person-${number}@broadsheet.example`;
  const grants = [{ role: 'reporter', editionId: null, deskId: null }];
  await added('people', { name: text, email, locale: 'en', grants });
  const rule = { lang: 'en', pattern: `utilise${number}`, message: text, suggestion: text };
  await added('style-rules', rule);

  const storyId = await added('stories', { key: key(), ...place });
  const related = await added('stories', { key: key(), ...place });
  const { bilingualPair: _, audio: __, video: ___, ...blocks } = SAMPLES;
  const body = doc(...Object.values(blocks).map(block => filled(block, text, mediaId, related)));
  await added('standing-pages', { editionId, slug: slugs.page, title: text, description: text, body });
  await added('story-templates', {
    names: { en: text },
    fields: { kicker: text, headline: text, standfirst: text },
    body,
  });

  const { story } = await done<Infer<typeof StoryAnswer>>('GET', `stories/${storyId}`);
  const fields = {
    ...story.fields,
    ...{ kicker: text, headline: text, standfirst: text, dateline: text, source: text, internalNote: text },
    ...{ socialHeadline: text, socialDescription: text, slug: slugOf('story'), sectionId },
    bylines: [
      { role: 'by', name: text, authorId },
      { role: 'photos', name: text, authorId: null },
    ],
    lead: { mediaId, caption: text, credit: text, alt: text },
    topicIds: [topicId],
  };
  const { version, deskId } = story;
  await done('PUT', `stories/${storyId}`, { key: key(), version, editionId, deskId, fields, body });
  await done('POST', `stories/${storyId}/notes`, {
    ...{ id: key(), noteId: key(), text, quotation: text, blocking: false },
  });
  const plan = {
    day: new Date().toISOString().slice(0, 10),
    deadline: null,
    expectedWords: 600,
    notes: text,
  };
  await done('PUT', `stories/${storyId}/plan`, plan);
  const { address: preview } = await done<{ address: string }>('POST', `stories/${storyId}/preview-links`, {
    ...{ reviewer: text, days: 7, revision: null },
  });
  const saved = await done<Infer<typeof StoryAnswer>>('GET', `stories/${storyId}`);
  await done('POST', `stories/${storyId}/actions`, {
    ...{
      action: 'publish',
      version: saved.story.version,
      key: key(),
      override: { rules: ['dead-link'], reason: text },
    },
  });
  await done('POST', `stories/${storyId}/correction`, { key: key(), text, others: [] });
  await done('PUT', `stories/${storyId}/coverage`, { key: key(), state: 'live' });
  await done('POST', `stories/${storyId}/coverage/entries`, {
    ...{ id: key(), key: key(), title: text, byline: text, pinned: true, keyEvent: true, publish: true },
    body: doc(filled(SAMPLES.paragraph!, text, mediaId, related)),
  });
  await done('PUT', `fronts/${editionId}/breaking-news`, { text, storyId, minutes: 60 });
  const live = await done<Infer<typeof StoryAnswer>>('GET', `stories/${storyId}`);
  const { pathname } = new URL(preview, paper.url);
  return { text, storyId, address: live.story.liveAddress!, slugs, preview: pathname };
}

async function addPicture(paper: AttackedPaper, name: string): Promise<string> {
  const bytes = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#446' } })
    .withExif({ IFD0: { ImageDescription: name, Artist: name, Copyright: name } })
    .jpeg()
    .toBuffer();
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], `${name}.jpg`));
  const { picture } = await paper.done<{ picture: { id: string } }>(
    'kofi',
    'POST',
    '/api/newsroom/media?again=1',
    form,
  );
  return picture.id;
}
