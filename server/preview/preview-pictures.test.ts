import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { GET } from '@/app/newsroom/preview/[secret]/route';
import { doc, p, text } from '@/domain/document/samples.fixture';
import { testPaper } from '@/scripts/test/paper';
import { testPicture } from '@/scripts/test/picture';
import { writeStory } from '@/scripts/test/publish';
import { MediaFiles } from '@/server/media/serving/media-files';
import { PageCache } from '@/server/press/cache/page-cache';
import { prisma } from '@/server/store/prisma';
import { isPreviewed } from './preview-cookie';
import { createPreviewLink } from './preview-links';

vi.mock('next/headers', () => import('@/scripts/test/services/next-headers'));

const fixture = testPaper();
let server: Server;
let url: string;

beforeAll(async () => {
  await prisma().paper.upsert({ where: { id: 1 }, create: { id: 1, name: 'Broadsheet' }, update: {} });
  const media = new MediaFiles({
    cache: new PageCache(1_000_000),
    canViewUnpublished: ({ headers }, mediaId) => isPreviewed(headers.cookie, mediaId),
  });
  server = createServer((request, response) => void media.answer(request, response, request.url!));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>(resolve => server.close(() => resolve())));

it('A reviewer gets every picture of the preview, and others get none', async () => {
  const { paper } = fixture;
  const editor = await paper.person('editor');
  const [lead, inBody, portraitId] = await Promise.all([1, 2, 3].map(at => testPicture(1300 + at, 900)));
  const author = await prisma().author.create({
    data: { slug: 'qiu-lan', names: { en: 'Qiu Lan' }, titles: {}, bios: { en: 'Writes.' }, portraitId },
  });
  const picture = { type: 'picture', attrs: { media: inBody, alt: 'A pier' } };
  const id = await writeStory(editor, {
    editionId: paper.editionId,
    at: new Date(),
    fields: {
      slug: 'ferries',
      headline: 'Ferries',
      sectionId: paper.sectionId,
      bylines: [{ role: 'by', name: 'Qiu Lan', authorId: author.id }],
      lead: { mediaId: lead!, caption: 'The pier', credit: 'Q', alt: 'A pier' },
    },
    content: [...doc(p(text('Boats.'))).content!, picture],
  });
  const { address } = await createPreviewLink(
    editor,
    id,
    { reviewer: 'A lawyer', days: 1, revision: null },
    new Date(),
  );
  const secret = address.split('/').at(-1)!;
  const response = await GET(new Request(address), { params: Promise.resolve({ secret }) });
  const html = await response.text();
  const cookie = response.headers.get('set-cookie')!.split(';')[0]!;
  const addresses = [...new Set(html.match(/\/media\/[\w./-]+/g))];
  for (const mediaId of [lead, inBody]) expect(addresses.some(one => one.includes(mediaId!))).toBe(true);
  const statuses = async (headers: Record<string, string>) =>
    Promise.all(addresses.map(async one => [one, (await fetch(url + one, { headers })).status]));
  expect((await statuses({ cookie })).filter(([, status]) => status !== 200)).toEqual([]);
  const open = (await statuses({})).filter(([, status]) => status !== 404);
  expect(open.filter(([one]) => !String(one).includes(portraitId!))).toEqual([]);
});
