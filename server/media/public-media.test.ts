import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_BODY, type BodyNode } from '@/domain/document/body';
import { cropAtMost, pictureAddress } from '@/domain/media/media';
import { recordingAddress } from '@/domain/media/recording';
import type { Actor } from '@/domain/people/permissions';
import { formOf } from '@/scripts/test/audit/forms';
import { testPaper } from '@/scripts/test/paper';
import { testPicture } from '@/scripts/test/picture';
import { act, publishStory, writeStory } from '@/scripts/test/publish';
import { testSound } from '@/scripts/test/recording';
import { changeCoverage } from '@/server/coverage/coverage';
import { addEntry, changeEntry } from '@/server/coverage/entries';
import { removeEntry } from '@/server/coverage/entry-places';
import { addAuthor, changeAuthor } from '@/server/paper/authors';
import { addStandingPage, changeStandingPage, removeStandingPage } from '@/server/paper/standing-pages';
import { loadPictures } from '@/server/store/media/media';
import { prisma } from '@/server/store/prisma';
import { mediaServer, STAFF } from '@/scripts/test/media-server';
import { addRecording } from './recordings';
import { currentShareAddress } from './share/share-picture';

const fixture = testPaper();
const get = mediaServer();
let admin: Actor;
let media: string;
let addresses: string[];

beforeAll(async () => {
  admin = await fixture.paper.person('admin');
});
beforeEach(async () => {
  media = await testPicture(1200, 800);
  const source = (await loadPictures([media])).get(media)!;
  addresses = [pictureAddress(media, 640, 'jpg'), cropAtMost(source, '1x1', 640).href];
});

const now = new Date('2026-11-24T04:00:00Z');
const words = { alt: 'A quay', caption: '', credit: 'Qiu Lan' };
const statuses = async (headers: Record<string, string> = {}) =>
  Promise.all(addresses.map(async path => (await get(path, headers)).status));
const expectPublic = async (expected: boolean) =>
  expect(await statuses()).toEqual(addresses.map(() => (expected ? 200 : 404)));

const paragraph: BodyNode = { type: 'paragraph', content: [{ type: 'text', text: 'A quay.' }] };
const picture = (): BodyNode => ({ type: 'picture', attrs: { media, ...words, size: 'text' } });
const gallery = (): BodyNode => ({
  type: 'gallery',
  attrs: { caption: '', credit: '' },
  content: [{ type: 'galleryPicture', attrs: { media, ...words } }],
});
/** Where a story can show a picture. */
const PLACES: Record<string, () => { lead?: boolean; content?: BodyNode[] }> = {
  'as its lead': () => ({ lead: true }),
  'in its text': () => ({ content: [picture()] }),
  'in a gallery of a fact box': () => ({
    content: [{ type: 'factBox', attrs: { title: 'Facts' }, content: [gallery()] }],
  }),
};
function storyWith({ lead, content }: { lead?: boolean; content?: BodyNode[] }) {
  const { editionId, sectionId } = fixture.paper;
  const fields = {
    slug: `story-${randomUUID()}`,
    sectionId,
    ...(lead && { lead: { mediaId: media, ...words } }),
  };
  return { editionId, at: now, fields, content: content && [paragraph, ...content] };
}

describe.each(Object.keys(PLACES))('A picture that a story shows %s', place => {
  it('is visible to staff only until the story is published, and again after it is withdrawn', async () => {
    const id = await writeStory(admin, storyWith(PLACES[place]!()));
    await expectPublic(false);
    expect(await statuses(STAFF)).toEqual([200, 200]);
    expect((await get(addresses[0]!, STAFF)).headers.get('cache-control')).toMatch(/^private/);
    await act(admin, id, 'publish', now);
    await expectPublic(true);
    await act(admin, id, 'unpublish', now);
    await expectPublic(false);
    await act(admin, id, 'publish', now);
    await expectPublic(true);
    await act(admin, id, 'kill', now);
    await expectPublic(false);
  });
});

it('A picture that two stories show is public as long as one of them is', async () => {
  const one = await publishStory(admin, storyWith({ lead: true }));
  const other = await publishStory(admin, storyWith({ content: [picture()] }));
  await expectPublic(true);
  await act(admin, one, 'kill', now);
  await expectPublic(true);
  await act(admin, other, 'kill', now);
  await expectPublic(false);
});

it('A recording is public as long as its story is', async () => {
  async function* chunks() {
    yield testSound();
  }
  const recording = await addRecording(admin, { name: 'bell.wav', chunks: chunks() });
  const attrs = { media: recording.id, title: 'A bell', caption: '', credit: '', transcript: '' };
  addresses = [recordingAddress(recording), recordingAddress({ id: recording.id })];
  const id = await writeStory(admin, storyWith({ content: [{ type: 'audio', attrs }] }));
  await expectPublic(false);
  await act(admin, id, 'publish', now);
  await expectPublic(true);
  await act(admin, id, 'kill', now);
  await expectPublic(false);
});

it('A share picture is public as long as its story is, and an older one redirects to the current one', async () => {
  const id = await publishStory(admin, storyWith({ lead: true }));
  const before = (await currentShareAddress(id))!;
  addresses = [before];
  await expectPublic(true);
  await prisma().media.update({ where: { id: media }, data: { focusX: 0.1 } });
  await act(admin, id, 'correct', now, 'Nine, not ten.');
  const moved = await get(before);
  expect([moved.status, moved.headers.get('location')]).toEqual([302, await currentShareAddress(id)]);
  addresses = [before, (await currentShareAddress(id))!];
  await act(admin, id, 'kill', now);
  await expectPublic(false);
});

it('A portrait is public as long as an author has it', async () => {
  const profile = { names: { en: 'Wen' }, titles: {}, bios: {}, email: '' };
  await expectPublic(false);
  const id = await addAuthor(admin, { ...profile, slug: 'wen', portraitId: media }, now);
  await expectPublic(true);
  await changeAuthor(admin, id, await formOf('author', id, { portraitId: null }), now);
  await expectPublic(false);
});

it('A picture of a standing page is public as long as the page shows it', async () => {
  const page = { title: 'About', description: '', body: { type: 'doc', content: [picture()] } };
  const { editionId } = fixture.paper;
  const id = await addStandingPage(admin, { ...page, editionId, slug: 'about' }, now);
  await expectPublic(true);
  await changeStandingPage(admin, id, await formOf('page', id, { body: EMPTY_BODY }), now);
  await expectPublic(false);
  await changeStandingPage(admin, id, await formOf('page', id, { body: page.body }), now);
  await expectPublic(true);
  await removeStandingPage(admin, id, now);
  await expectPublic(false);
});

describe('A picture of an entry of live coverage', () => {
  const entry = (more: object) => {
    const id = randomUUID();
    const texts = { title: '', byline: '', pinned: false, keyEvent: false };
    return { id, key: id, ...texts, body: { type: 'doc', content: [picture()] }, ...more };
  };
  const covered = async () => {
    const id = await publishStory(admin, storyWith({}));
    await changeCoverage(admin, id, { key: randomUUID(), state: 'live' }, now);
    return id;
  };

  it('is public as long as the entry is public', async () => {
    const id = await covered();
    const { id: entryId, version, ...text } = await addEntry(admin, id, entry({ publish: false }), now);
    await expectPublic(false);
    const { title, byline, pinned, keyEvent, body } = text;
    const words = { title, byline, pinned, keyEvent, body };
    const publishing = { ...words, key: randomUUID(), version, publish: true };
    const published = await changeEntry(admin, id, entryId, publishing, now);
    await expectPublic(true);
    const change = { ...words, key: randomUUID(), version: published.version, publish: false };
    const { version: last } = await changeEntry(
      admin,
      id,
      entryId,
      { ...change, title: 'Rain', body: EMPTY_BODY },
      now,
    );
    await expectPublic(false);
    const again = { ...change, key: randomUUID(), version: last };
    const shown = await changeEntry(admin, id, entryId, again, now);
    await expectPublic(true);
    await removeEntry(admin, id, entryId, { key: randomUUID(), version: shown.version, removed: true }, now);
    await expectPublic(false);
  });

  it('is public as long as the story is live', async () => {
    const id = await covered();
    await addEntry(admin, id, entry({ publish: true }), now);
    await expectPublic(true);
    await act(admin, id, 'kill', now);
    await expectPublic(false);
  });
});

it('The counts maintained by triggers equal a recount', async () => {
  const rows = () => prisma().liveMedia.findMany({ orderBy: [{ mediaId: 'asc' }, { ownerId: 'asc' }] });
  await publishStory(admin, storyWith({ lead: true, content: [picture(), gallery()] }));
  const kept = await rows();
  expect(kept.length).toBeGreaterThan(0);
  await prisma().$executeRaw`SELECT recount_live_media()`;
  expect(await rows()).toEqual(kept);
});
