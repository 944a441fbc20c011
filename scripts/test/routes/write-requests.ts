import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { loadDesks } from '@/server/store/paper/desks';
import { addAuthor } from '@/server/paper/authors';
import { paperForAdmin } from '@/server/paper/paper';
import { addStandingPage } from '@/server/paper/standing-pages';
import { addStyleRule } from '@/server/paper/style';
import { addTemplate } from '@/server/paper/templates';
import { addTopic } from '@/server/paper/topics';
import { keepView } from '@/server/people/saved-views';
import { hashPassword } from '@/server/people/passwords/passwords';
import { prisma } from '@/server/store/prisma';
import { formOf } from '../audit/forms';
import { testPicture } from '../picture';
import { testSound } from '../recording';
import {
  NAMED_IN_BODY,
  NAMED_IN_CHANGE,
  at,
  author,
  based,
  desk,
  edition,
  key,
  naming,
  page,
  person,
  rule,
  section,
  slug,
  someTemplate,
  template,
  thread,
  topic,
  words,
} from './write-inputs';
import { ADMIN, ALL, EDITORS, type WriteEntry } from './write-entry';
import { COVERAGE_WRITE_REQUESTS } from './coverage-write-requests';
import { FRONT_WRITE_REQUESTS } from './front-write-requests';
import { IMPORT_WRITE_REQUESTS } from './import-write-requests';
import { WIRE_WRITE_REQUESTS } from './wire-write-requests';
import { SECURITY_WRITE_REQUESTS } from './security-write-requests';
import { STORY_WRITE_REQUESTS } from './story-write-requests';
import { UPLOAD_WRITE_REQUESTS } from './upload-write-requests';
import { WEBHOOK_WRITE_REQUESTS } from './webhook-write-requests';

const TEST_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 10"><path d="M0 0h60v10z"/></svg>';
const ORDER = [{ position: 'asc' as const }, { id: 'asc' as const }];

/** Every write of the newsroom's API. */
export const WRITE_REQUESTS: Record<string, WriteEntry> = {
  'PUT /api/newsroom/account': {
    may: ALL,
    ids: ['pictureId'],
    make: async () => ({
      body: {
        ...{ name: 'Ann Lee', locale: 'fr', zone: 'Asia/Dubai', emailKinds: ['mention'] },
        pictureId: await testPicture(40, 40),
      },
    }),
  },
  'PUT /api/newsroom/account/budget-view': {
    may: ALL,
    make: async () => ({ body: { query: 'stage=draft&sort=-slug' } }),
  },
  'PUT /api/newsroom/account/password': {
    may: ALL,
    make: async ({ actor }) => {
      const present = `password ${randomUUID()}`;
      const passwordHash = await hashPassword(present);
      await prisma().person.update({ where: { id: actor.personId }, data: { passwordHash } });
      return { body: { present, password: `password ${randomUUID()}` } };
    },
  },
  'POST /api/newsroom/authors': {
    may: EDITORS,
    ids: ['portraitId'],
    make: async () => ({ body: author() }),
  },
  'PUT /api/newsroom/authors/[id]': {
    may: EDITORS,
    ids: ['change.portraitId'],
    make: async ({ admin, now }) => {
      const id = await addAuthor(admin, author(), now);
      const portraitId = await testPicture(40, 40);
      return { ...at(id), body: await formOf('author', id, { ...words(author()), portraitId }) };
    },
  },
  'POST /api/newsroom/budget': {
    // Each story of the request is refused or not by itself.
    may: ALL,
    make: async context => ({
      body: { stories: [await based(context)], act: { kind: 'desk', deskId: context.paper.deskId } },
    }),
  },
  'POST /api/newsroom/editions': {
    may: ADMIN,
    make: async () => ({
      body: { ...edition(), code: `e${randomUUID().slice(0, 8)}`, mark: 'E', lang: 'ar', secondLang: null },
    }),
  },
  'PUT /api/newsroom/editions/[id]': {
    may: ADMIN,
    make: async ({ paper }) => ({
      ...at(paper.editionId),
      body: await formOf('edition', paper.editionId, { name: slug(), description: slug() }),
    }),
  },
  'POST /api/newsroom/emails/[id]': {
    may: ADMIN,
    refusedHere: true,
    make: async ({ now }) => {
      const email = { to: 'a@paper.example', subject: 'x', text: 'x', createdAt: now };
      return at((await prisma().email.create({ data: email })).id);
    },
  },
  'POST /api/newsroom/views': {
    may: ALL,
    make: async () => ({ body: { name: slug(), layout: 'board', query: 'day=today' } }),
  },
  'DELETE /api/newsroom/views/[id]': {
    may: ALL,
    make: async ({ actor, now }) =>
      at(await keepView(actor, { name: slug(), layout: 'table', query: 'mine=1' }, now)),
  },
  'DELETE /api/newsroom/first-steps': { may: ADMIN, make: async () => ({}) },
  'PUT /api/newsroom/inbox': { may: ALL, make: async () => ({ body: { all: true } }) },
  'POST /api/newsroom/embeds': {
    may: ALL,
    // No request is sent to a host that is not public.
    make: async () => ({ body: { address: 'https://127.0.0.1/film' } }),
  },
  'POST /api/newsroom/media': {
    may: ALL,
    make: async () => {
      const create = { width: 40, height: 20, channels: 3 as const, background: '#808080' };
      // Each file is different, because the library refuses duplicates.
      const exif = { IFD0: { ImageDescription: crypto.randomUUID() } };
      const bytes = await sharp({ create }).withExif(exif).jpeg().toBuffer();
      const body = new FormData();
      body.set('file', new File([new Uint8Array(bytes)], 'grey.jpg'));
      return { body };
    },
  },
  'PUT /api/newsroom/media/many': {
    // Each picture of the request is refused or not by itself.
    may: ALL,
    make: async () => ({
      body: {
        pictures: [{ id: await testPicture(40, 20), change: { credit: 'Qiu' }, seen: { credit: '' } }],
      },
    }),
  },
  'PUT /api/newsroom/media/deleted': {
    // Each picture of the request is refused or not by itself.
    may: ALL,
    make: async () => ({ body: { ids: [await testPicture(40, 20)], deleted: true } }),
  },
  'PUT /api/newsroom/media/[id]': {
    may: ['producer', 'editor', 'admin'],
    make: async () => ({
      ...at(await testPicture(40, 20)),
      body: {
        change: { focusX: 0.1, rightsUntil: '2027-01-01T00:00:00Z' },
        seen: { focusX: 0.5, rightsUntil: null },
      },
    }),
  },
  'POST /api/newsroom/notes/[id]': {
    may: ALL,
    make: async context => ({
      ...at((await thread(context, context.editor)).id),
      body: { noteId: key(), text: 'So it is.' },
    }),
  },
  'PUT /api/newsroom/notes/[id]': {
    may: EDITORS,
    scoped: true,
    make: async context => ({ ...at((await thread(context, context.editor)).id), body: { resolved: true } }),
  },
  'PUT /api/newsroom/notes/[id]/[note]': {
    may: ALL,
    make: async context => {
      const { id, noteId: note } = await thread(context, context.actor);
      return { params: { id, note }, body: { text: 'Not so.' } };
    },
  },
  'DELETE /api/newsroom/notes/[id]/[note]': {
    may: ALL,
    make: async context => {
      const { id, noteId: note } = await thread(context, context.actor);
      return { params: { id, note } };
    },
  },
  'PUT /api/newsroom/paper': {
    may: ADMIN,
    make: async () => ({ body: await formOf('paper', '1', { name: slug(), publisher: slug() }) }),
  },
  'POST /api/newsroom/people': {
    may: ADMIN,
    ids: ['grants.0.editionId', 'grants.0.deskId'],
    make: async ({ paper }) => ({
      body: {
        ...{ name: 'Ann Lee', email: `${randomUUID()}@paper.example`, locale: 'en' },
        grants: [{ role: 'reporter', editionId: paper.editionId, deskId: paper.deskId }],
      },
    }),
  },
  'POST /api/newsroom/people/[id]': {
    may: ADMIN,
    ids: ['grants.0.editionId'],
    make: async context => ({
      ...at(await person(context)),
      body: {
        action: 'grants',
        grants: [{ role: 'editor', editionId: context.paper.editionId, deskId: null }],
        seen: [{ role: 'reporter', editionId: null, deskId: null }],
      },
    }),
  },
  'PUT /api/newsroom/reason-rules': {
    may: ADMIN,
    make: async () => ({ body: await formOf('reasons', '', { 'dead-link': true, 'house-style': true }) }),
  },
  ...IMPORT_WRITE_REQUESTS,
  ...WIRE_WRITE_REQUESTS,
  ...WEBHOOK_WRITE_REQUESTS,
  'POST /api/newsroom/recordings': {
    may: ALL,
    make: async () => ({ query: '?name=sound.wav', body: new Blob([new Uint8Array(testSound())]) }),
  },
  ...UPLOAD_WRITE_REQUESTS,
  'POST /api/newsroom/look-files': {
    may: ADMIN,
    make: async () => ({
      body: { use: 'plate', file: Buffer.from(TEST_SVG).toString('base64') },
    }),
  },
  'POST /api/newsroom/desks': {
    may: ADMIN,
    make: async () => ({ body: { name: slug(), names: { fr: slug() } } }),
  },
  'PUT /api/newsroom/desks/[id]': {
    may: ADMIN,
    make: async context => {
      const id = await desk(context);
      return { ...at(id), body: await formOf('desk', id, { name: slug(), names: { 'zh-Hans': slug() } }) };
    },
  },
  'PUT /api/newsroom/desks/order': {
    may: ADMIN,
    ids: ['ids.0'],
    make: async () => {
      const seen = (await loadDesks()).map(({ id }) => id);
      return { body: { ids: seen.toReversed(), seen } };
    },
  },
  'POST /api/newsroom/desks/[id]/merge': {
    may: ADMIN,
    ids: ['intoId'],
    make: async context => ({ ...at(await desk(context)), body: { intoId: context.paper.deskId } }),
  },
  'PUT /api/newsroom/desks/[id]/closed': {
    may: ADMIN,
    make: async context => ({ ...at(await desk(context)), body: { closed: true } }),
  },
  'POST /api/newsroom/sections': {
    may: ADMIN,
    ids: ['editionId', 'parentId'],
    make: async ({ paper, admin }) => {
      const { sections } = await paperForAdmin(admin);
      const parent = sections.find(({ id }) => id === paper.sectionId)!;
      const place = { editionId: paper.editionId, parentId: parent.id };
      return { body: { ...place, slug: slug(), name: slug(), description: '' } };
    },
  },
  'PUT /api/newsroom/sections/[id]': {
    may: ADMIN,
    make: async ({ paper: { sectionId } }) => ({
      ...at(sectionId),
      body: await formOf('section', sectionId, { name: slug(), description: slug(), hidden: false }),
    }),
  },
  'DELETE /api/newsroom/sections/[id]': { may: ADMIN, make: async context => at(await section(context)) },
  'PUT /api/newsroom/sections/order': {
    may: ADMIN,
    ids: ['editionId', 'parentId', 'ids.0'],
    make: async ({ paper }) => {
      const parentId = paper.sectionId;
      const under = await prisma().section.findMany({
        where: { parentId },
        select: { id: true },
        orderBy: ORDER,
      });
      const seen = under.map(({ id }) => id);
      return { body: { editionId: paper.editionId, parentId, ids: seen.toReversed(), seen } };
    },
  },
  'POST /api/newsroom/sections/[id]/move': {
    may: ADMIN,
    ids: ['parentId'],
    make: async context => ({
      ...at(await section(context)),
      body: { parentId: context.paper.sectionId },
    }),
  },
  'POST /api/newsroom/sections/[id]/merge': {
    may: ADMIN,
    ids: ['intoId'],
    make: async context => ({ ...at(await section(context)), body: { intoId: context.paper.sectionId } }),
  },
  'POST /api/newsroom/standing-pages': {
    may: ADMIN,
    ids: ['editionId', ...NAMED_IN_BODY],
    make: async context => ({ body: { ...page(context), body: await naming(context) } }),
  },
  'PUT /api/newsroom/standing-pages/[id]': {
    may: ADMIN,
    ids: NAMED_IN_CHANGE,
    make: async context => {
      const id = await addStandingPage(context.admin, page(context), context.now);
      const change = { title: slug(), description: slug(), body: await naming(context) };
      return { ...at(id), body: await formOf('page', id, change) };
    },
  },
  'DELETE /api/newsroom/standing-pages/[id]': {
    may: ADMIN,
    make: async context => at(await addStandingPage(context.admin, page(context), context.now)),
  },
  ...COVERAGE_WRITE_REQUESTS,
  ...FRONT_WRITE_REQUESTS,
  ...SECURITY_WRITE_REQUESTS,
  ...STORY_WRITE_REQUESTS,
  'POST /api/newsroom/story-templates': {
    may: ADMIN,
    ids: NAMED_IN_BODY,
    make: async context => ({ body: { ...template(), body: await naming(context) } }),
  },
  'PUT /api/newsroom/story-templates/[id]': {
    may: ADMIN,
    ids: NAMED_IN_CHANGE,
    make: async context => {
      const id = await someTemplate(context);
      const change = { ...template(), names: { en: slug() }, body: await naming(context) };
      return { ...at(id), body: await formOf('template', id, change) };
    },
  },
  'DELETE /api/newsroom/story-templates/[id]': {
    may: ADMIN,
    make: async ({ admin, now }) => at(await addTemplate(admin, template(), now)),
  },
  'PUT /api/newsroom/story-templates/order': {
    may: ADMIN,
    ids: ['ids.0'],
    make: async context => {
      await someTemplate(context);
      const templates = await prisma().storyTemplate.findMany({ select: { id: true }, orderBy: ORDER });
      const seen = templates.map(({ id }) => id);
      return { body: { ids: seen.toReversed(), seen } };
    },
  },
  'POST /api/newsroom/style-rules': { may: ADMIN, make: async () => ({ body: rule() }) },
  'PUT /api/newsroom/style-rules/[id]': {
    may: ADMIN,
    make: async ({ admin, now }) => {
      const id = await addStyleRule(admin, rule(), now);
      return { ...at(id), body: await formOf('rule', id, { pattern: slug(), message: slug() }) };
    },
  },
  'DELETE /api/newsroom/style-rules/[id]': {
    may: ADMIN,
    make: async ({ admin, now }) => at(await addStyleRule(admin, rule(), now)),
  },
  'PUT /api/newsroom/style-rules/order': {
    may: ADMIN,
    ids: ['ids.0'],
    make: async ({ admin, now }) => {
      await addStyleRule(admin, rule(), now);
      const where = { lang: 'en' };
      const rules = await prisma().styleRule.findMany({ where, select: { id: true }, orderBy: ORDER });
      const seen = rules.map(({ id }) => id);
      return { body: { lang: 'en', ids: seen.toReversed(), seen } };
    },
  },
  'POST /api/newsroom/topic-suggestions': {
    may: ALL,
    make: async () => ({ body: { text: 'Ports', lang: 'en' } }),
  },
  'POST /api/newsroom/topics': { may: EDITORS, make: async () => ({ body: topic() }) },
  'PUT /api/newsroom/topics/[id]': {
    may: EDITORS,
    make: async ({ admin, now }) => {
      const id = await addTopic(admin, topic(), now);
      const change = { names: { en: slug() }, descriptions: { en: slug() }, isSeries: true };
      return { ...at(id), body: await formOf('topic', id, change) };
    },
  },
};
