import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GET } from '@/app/newsroom/preview/[secret]/route';
import type { BodyNode } from '@/domain/document/body';
import { p, text } from '@/domain/document/samples.fixture';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { testPicture } from '@/scripts/test/picture';
import { act, publishStory, writeStory } from '@/scripts/test/publish';
import { testSound } from '@/scripts/test/recording';
import { changeCoverage } from '@/server/coverage/coverage';
import { addEntry } from '@/server/coverage/entries';
import { addRecording } from '@/server/media/recordings';
import { MediaFiles } from '@/server/media/serving/media-files';
import { PageCache } from '@/server/press/cache/page-cache';
import { prisma } from '@/server/store/prisma';
import { isPreviewed } from './preview-cookie';
import { createPreviewLink } from './preview-links';

const fixture = testPaper();
const now = new Date();
let server: Server;
let url: string;
let editor: Actor;

beforeAll(async () => {
  await prisma().paper.upsert({ where: { id: 1 }, create: { id: 1, name: 'Broadsheet' }, update: {} });
  editor = await fixture.paper.person('editor');
  const media = new MediaFiles({
    cache: new PageCache(1_000_000),
    canViewUnpublished: ({ headers }, mediaId) => isPreviewed(headers.cookie, mediaId),
  });
  server = createServer((request, response) => void media.answer(request, response, request.url!));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>(resolve => server.close(() => resolve())));

const newPicture = () => testPicture(1300, 900);
const pictureBlock = (media: string): BodyNode => ({ type: 'picture', attrs: { media, alt: 'A pier' } });

async function newSound(): Promise<string> {
  async function* chunks() {
    yield testSound(64);
  }
  return (await addRecording(editor, { name: 'bell.wav', chunks: chunks() })).id;
}

/** A story with these fields and blocks that readers do not have. */
function draft(fields: object, blocks: BodyNode[] = []): Promise<string> {
  return writeStory(editor, {
    editionId: fixture.paper.editionId,
    at: now,
    fields: { slug: `ferry-${randomUUID().slice(0, 8)}`, sectionId: fixture.paper.sectionId, ...fields },
    content: [p(text('Boats.')), ...blocks],
  });
}

/** A story to preview, and a picture or recording that the page of it shows. */
interface Shown {
  id: string;
  mediaId: string;
  /** Whether readers have it already, from elsewhere. */
  isPublic?: true;
}

async function withBlock(mediaId: string, block: BodyNode): Promise<Shown> {
  return { id: await draft({}, [block]), mediaId };
}

/** A story that was live, with an entry that shows a picture, and is no longer published. */
async function withEntry(more: object): Promise<Shown> {
  const mediaId = await newPicture();
  const id = await draft({});
  await act(editor, id, 'publish', now);
  await changeCoverage(editor, id, { key: randomUUID(), state: 'live' }, now);
  const body = { type: 'doc', content: [p(text('Rain.')), pictureBlock(mediaId)] };
  const marks = { title: 'Rain', byline: '', pinned: false, keyEvent: false, publish: true };
  await addEntry(editor, id, { id: randomUUID(), key: randomUUID(), body, ...marks, ...more }, now);
  await act(editor, id, 'unpublish', now);
  return { id, mediaId };
}

const lead = (mediaId: string) => ({ mediaId, caption: 'The pier', credit: 'Q', alt: 'A pier' });

/** Every place of a page that shows a picture or recording. */
const KINDS: Record<string, () => Promise<Shown>> = {
  'the lead picture': async () => {
    const mediaId = await newPicture();
    return { id: await draft({ lead: lead(mediaId) }), mediaId };
  },
  'a picture in the text': async () => {
    const mediaId = await newPicture();
    return withBlock(mediaId, pictureBlock(mediaId));
  },
  'a picture of a gallery': async () => {
    const mediaId = await newPicture();
    const attrs = { media: mediaId, alt: 'Boat', caption: 'A boat.', credit: 'Wen' };
    const others = { ...attrs, media: await newPicture() };
    const content = [others, attrs].map(one => ({ type: 'galleryPicture', attrs: one }));
    return withBlock(mediaId, { type: 'gallery', attrs: { caption: 'Boats', credit: 'Ma' }, content });
  },
  'a picture in a fact box': async () => {
    const mediaId = await newPicture();
    const content = [p(text('Cranes.')), pictureBlock(mediaId)];
    return withBlock(mediaId, { type: 'factBox', attrs: { title: 'In numbers' }, content });
  },
  'the still of an embed': async () => {
    const mediaId = await newPicture();
    const attrs = { provider: 'vimeo', id: '123', title: 'A film', media: mediaId };
    return withBlock(mediaId, { type: 'embed', attrs });
  },
  'a sound': async () => {
    const mediaId = await newSound();
    return withBlock(mediaId, {
      type: 'audio',
      attrs: { media: mediaId, title: 'A bell', caption: '', credit: '' },
    });
  },
  'the portrait of its author': async () => {
    const mediaId = await newPicture();
    const slug = `qiu-${randomUUID().slice(0, 8)}`;
    const data = { slug, names: { en: 'Qiu Lan' }, titles: {}, bios: { en: 'Writes.' }, portraitId: mediaId };
    const { id: authorId } = await prisma().author.create({ data });
    const bylines = [{ role: 'by', name: 'Qiu Lan', authorId }];
    return { id: await draft({ bylines }), mediaId, isPublic: true };
  },
  'a picture of a live entry': () => withEntry({}),
  'a picture of a pinned live entry': () => withEntry({ pinned: true }),
  'the picture of a related story': async () => {
    const mediaId = await newPicture();
    const { editionId, sectionId } = fixture.paper;
    const fields = { slug: `quay-${randomUUID().slice(0, 8)}`, sectionId, lead: lead(mediaId) };
    const related = await publishStory(editor, { editionId, fields, at: now });
    return { id: await draft({ relatedIds: [related] }), mediaId, isPublic: true };
  },
};

/** Opens a new link to the story as a browser does. @returns the addresses of its media, and the cookie it was given */
async function openLink(id: string): Promise<{ addresses: string[]; cookie: string }> {
  const form = { reviewer: 'A lawyer', days: 1, revision: null };
  const { address } = await createPreviewLink(editor, id, form, now);
  const secret = address.split('/').at(-1)!;
  const response = await GET(new Request(address), { params: Promise.resolve({ secret }) });
  const html = await response.text();
  return {
    addresses: [...new Set(html.match(/\/media\/[\w./-]+/g))],
    cookie: response.headers.get('set-cookie')!.split(';')[0]!,
  };
}

it.each(Object.entries(KINDS))(
  'A reviewer gets %s and every other file that the preview shows, and no one else gets it',
  async (_, make) => {
    const { id, mediaId, isPublic } = await make();
    const { addresses, cookie } = await openLink(id);
    const own = addresses.filter(address => address.includes(mediaId));
    expect(own).not.toEqual([]);
    const statusOf = async (address: string, headers: Record<string, string> = {}) =>
      (await fetch(url + address, { headers })).status;
    const refused: string[] = [];
    for (const address of addresses) if ((await statusOf(address, { cookie })) !== 200) refused.push(address);
    expect(refused).toEqual([]);
    const { cookie: ofAnother } = await openLink(await draft({}));
    for (const address of own) {
      expect(await statusOf(address)).toBe(isPublic ? 200 : 404);
      expect(await statusOf(address, { cookie: ofAnother })).toBe(isPublic ? 200 : 404);
    }
  },
);
