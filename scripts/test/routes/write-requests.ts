import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { Readable } from 'node:stream';
import { EMPTY_BODY, type Body } from '@/domain/document/body';
import type { Actor, Role } from '@/domain/people/permissions';
import { ROLES } from '@/domain/people/permissions';
import { addRecording } from '@/server/media/recordings';
import { createThread } from '@/server/notes/notes';
import { addAuthor } from '@/server/paper/authors';
import { paperForAdmin } from '@/server/paper/paper';
import { addStandingPage } from '@/server/paper/standing-pages';
import { addStyleRule } from '@/server/paper/style';
import { addTemplate, templatesForAdmin } from '@/server/paper/templates';
import { addTopic } from '@/server/paper/topics';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import type { TestPaper } from '../paper';
import { testPicture } from '../picture';
import { act, writeStory } from '../publish';
import { testSound } from '../recording';

/** A request that the newsroom takes as it is. */
export interface ValidRequest {
  params?: Record<string, string>;
  query?: string;
  body?: unknown;
}

/** What a write route takes, and from whom. */
export interface WriteEntry {
  /** Who may, with a grant for the whole site. */
  may: readonly Role[];
  /** Whether a grant for another edition is refused. */
  scoped?: true;
  /** Whether its key makes it harmless to repeat. */
  keyed?: true;
  /** Whether it names the version that it was based on. */
  versioned?: true;
  /** The ids in its body that are looked up, by path. */
  ids?: string[];
  /** Answered 422 here, where no mail server is. */
  refusedHere?: true;
  /** Whether what the address names is not looked up. */
  anyAddress?: true;
  /** Makes what the request needs. @param actor who is going to send it */
  make(context: {
    paper: TestPaper;
    editor: Actor;
    admin: Actor;
    actor: Actor;
    now: Date;
  }): Promise<ValidRequest>;
}

const ALL = ROLES;
const WRITERS = ['reporter', 'editor', 'admin'] as const;
const EDITORS = ['editor', 'admin'] as const;
const ADMIN = ['admin'] as const;

const slug = () => `s-${randomUUID()}`;
const key = () => randomUUID();
const topic = () => ({ slug: slug(), names: { en: slug() }, descriptions: {} });
const author = () => ({
  slug: slug(),
  names: { en: slug() },
  titles: {},
  bios: {},
  email: '',
  portraitId: null,
});
const words = <Entry extends { slug: string }>({ slug: _, ...rest }: Entry) => rest;
const edition = () => ({
  ...{ name: 'Ed', shortName: 'Ed', ink: 'moss', zone: 'Asia/Dubai', description: '', fourEyes: false },
  ...{
    firstYear: 2026,
    rightsLine: '',
    licenceLine: '',
    registrationLine: '',
    followLinks: [],
    aboutLinks: [],
  },
});
const settings = {
  ...{
    name: 'The Coast',
    publisher: '',
    xAccount: '',
    contact: '',
    adsText: '',
    securityText: '',
    trustText: '',
  },
  ...{ hubs: [], indexNowKey: '' },
};
const template = () => ({
  names: { en: 'Report' },
  fields: { kicker: '', headline: '', standfirst: '' },
  body: EMPTY_BODY,
});
const rule = () => ({
  lang: 'en',
  pattern: `utilise${randomUUID().slice(0, 8)}`,
  message: 'use',
  suggestion: '',
});

type Context = Parameters<WriteEntry['make']>[0];

const story = ({ paper, editor, now }: Context) =>
  writeStory(editor, {
    editionId: paper.editionId,
    fields: { slug: randomUUID(), sectionId: paper.sectionId },
    at: now,
  });

async function thread(context: Context, by: Actor) {
  const made = { id: key(), noteId: key(), text: 'Is it so?', quotation: '', blocking: false };
  await createThread(by, await story(context), made, context.now);
  return made;
}

async function based(context: Context) {
  const id = await story(context);
  const { version } = (await loadStory(id))!;
  return { id, version, key: key() };
}

const page = ({ paper }: Context) => ({
  ...{ editionId: paper.editionId, slug: slug(), title: 'About', description: '', body: EMPTY_BODY },
});

/** A body that names a picture, a recording and a story. */
async function naming(context: Context): Promise<Body> {
  const recording = await addRecording(context.admin, {
    name: 'sound.wav',
    chunks: Readable.from([testSound()]),
  });
  return {
    type: 'doc',
    content: [
      {
        type: 'picture',
        attrs: { media: await testPicture(40, 20), alt: '', caption: '', credit: '', size: 'text' },
      },
      { type: 'audio', attrs: { media: recording.id, title: '', caption: '', credit: '', transcript: '' } },
      { type: 'relatedStory', attrs: { story: await story(context) } },
    ],
  };
}
const NAMED_IN_BODY = [
  'body.content.0.attrs.media',
  'body.content.1.attrs.media',
  'body.content.2.attrs.story',
];
const NAMED_IN_TEXT = [
  'fields.topicIds.0',
  'fields.bylines.0.authorId',
  'fields.lead.mediaId',
  'fields.relatedIds.0',
  ...NAMED_IN_BODY,
];

async function text(context: Context) {
  const { admin, now } = context;
  const { id, ...rest } = await based(context);
  const { editionId, deskId, fields } = (await loadStory(id))!;
  const changed = {
    ...fields,
    standfirst: randomUUID(),
    topicIds: [await addTopic(admin, topic(), now)],
    bylines: [{ role: 'by' as const, name: 'Lin', authorId: await addAuthor(admin, author(), now) }],
    lead: { mediaId: await testPicture(40, 20), caption: '', credit: '', alt: '' },
    relatedIds: [await story(context)],
  };
  return {
    params: { id },
    body: {
      ...{ ...rest, editionId, deskId: deskId ?? context.paper.deskId },
      ...{ fields: changed, body: await naming(context) },
    },
  };
}

/** A paper has few templates. */
async function someTemplate({ admin, now }: Context) {
  const [first] = await templatesForAdmin(admin);
  return first?.id ?? addTemplate(admin, template(), now);
}

async function person({ paper }: Context) {
  return (await paper.person('reporter')).personId;
}

const at = (id: string) => ({ params: { id } });

/** Every write of the newsroom's API. */
export const WRITE_REQUESTS: Record<string, WriteEntry> = {
  'POST /api/newsroom/authors': {
    may: EDITORS,
    ids: ['portraitId'],
    make: async () => ({ body: author() }),
  },
  'PUT /api/newsroom/authors/[id]': {
    may: EDITORS,
    ids: ['portraitId'],
    make: async ({ admin, now }) => ({ ...at(await addAuthor(admin, author(), now)), body: words(author()) }),
  },
  'POST /api/newsroom/editions': {
    may: ADMIN,
    make: async () => ({
      body: { ...edition(), code: `e${randomUUID().slice(0, 8)}`, mark: 'E', lang: 'ar', secondLang: null },
    }),
  },
  'PUT /api/newsroom/editions/[id]': {
    may: ADMIN,
    make: async ({ paper }) => ({ ...at(paper.editionId), body: { ...edition(), zone: 'Asia/Shanghai' } }),
  },
  'POST /api/newsroom/emails/[id]': {
    may: ADMIN,
    refusedHere: true,
    make: async ({ now }) => {
      const email = { to: 'a@paper.example', subject: 'x', text: 'x', createdAt: now };
      return at((await prisma().email.create({ data: email })).id);
    },
  },
  'PUT /api/newsroom/inbox': { may: ALL, make: async () => ({ body: { all: true } }) },
  'POST /api/newsroom/media': {
    may: ALL,
    make: async () => {
      const create = { width: 40, height: 20, channels: 3 as const, background: '#808080' };
      const bytes = await sharp({ create }).jpeg().toBuffer();
      const body = new FormData();
      body.set('file', new File([new Uint8Array(bytes)], 'grey.jpg'));
      return { body };
    },
  },
  'PUT /api/newsroom/media/[id]': {
    may: ['producer', 'editor', 'admin'],
    make: async () => ({
      ...at(await testPicture(40, 20)),
      body: { focusX: 0.1, focusY: 0.2, rightsUntil: '2027-01-01T00:00:00Z' },
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
  'PUT /api/newsroom/paper': { may: ADMIN, make: async () => ({ body: settings }) },
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
      },
    }),
  },
  'PUT /api/newsroom/reason-rules': { may: ADMIN, make: async () => ({ body: { rules: ['dead-link'] } }) },
  'POST /api/newsroom/recordings': {
    may: ALL,
    make: async () => ({ query: '?name=sound.wav', body: new Blob([new Uint8Array(testSound())]) }),
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
    make: async ({ paper }) => ({ ...at(paper.sectionId), body: { name: 'News', description: 'All of it' } }),
  },
  'POST /api/newsroom/standing-pages': {
    may: ADMIN,
    ids: ['editionId', ...NAMED_IN_BODY],
    make: async context => ({ body: { ...page(context), body: await naming(context) } }),
  },
  'PUT /api/newsroom/standing-pages/[id]': {
    may: ADMIN,
    ids: NAMED_IN_BODY,
    make: async context => {
      const id = await addStandingPage(context.admin, page(context), context.now);
      const body = {
        title: 'About us',
        description: '',
        body: await naming(context),
        seenAt: context.now.toISOString(),
      };
      return { ...at(id), body };
    },
  },
  'DELETE /api/newsroom/standing-pages/[id]': {
    may: ADMIN,
    make: async context => at(await addStandingPage(context.admin, page(context), context.now)),
  },
  'POST /api/newsroom/stories': {
    may: WRITERS,
    scoped: true,
    keyed: true,
    ids: ['editionId', 'deskId', 'fromStoryId', 'templateId'],
    make: async ({ paper }) => ({
      body: { key: key(), editionId: paper.editionId, deskId: paper.deskId },
    }),
  },
  'PUT /api/newsroom/stories/[id]': {
    may: EDITORS,
    scoped: true,
    keyed: true,
    versioned: true,
    ids: ['editionId', 'deskId', 'fields.sectionId', ...NAMED_IN_TEXT],
    make: text,
  },
  'POST /api/newsroom/stories/[id]/actions': {
    may: EDITORS,
    scoped: true,
    keyed: true,
    versioned: true,
    make: async context => {
      const { id, ...rest } = await based(context);
      return { ...at(id), body: { ...rest, action: 'publish' } };
    },
  },
  'PUT /api/newsroom/stories/[id]/assignment': {
    may: EDITORS,
    scoped: true,
    ids: ['personId'],
    make: async context => ({ ...at(await story(context)), body: { personId: await person(context) } }),
  },
  'POST /api/newsroom/stories/[id]/copy': {
    may: WRITERS,
    scoped: true,
    keyed: true,
    ids: NAMED_IN_TEXT,
    make: async context => {
      const { params, body } = await text(context);
      return { params, body: { key: key(), fields: body.fields, body: body.body } };
    },
  },
  'PUT /api/newsroom/stories/[id]/embargo': {
    may: EDITORS,
    scoped: true,
    keyed: true,
    versioned: true,
    make: async context => {
      const { id, ...rest } = await based(context);
      return { ...at(id), body: { ...rest, until: '2030-01-01T00:00:00Z' } };
    },
  },
  'PUT /api/newsroom/stories/[id]/changes': {
    may: EDITORS,
    scoped: true,
    make: async context => ({
      ...at(await story(context)),
      body: { shown: false, reason: 'It names a witness.' },
    }),
  },
  'POST /api/newsroom/stories/[id]/notes': {
    may: ALL,
    make: async context => ({
      ...at(await story(context)),
      body: { id: key(), noteId: key(), text: 'Is it?', quotation: '', blocking: false },
    }),
  },
  'POST /api/newsroom/stories/[id]/presence': {
    may: ALL,
    // Nothing is kept: whoever listens to a story that is not, hears it.
    anyAddress: true,
    make: async context => ({ ...at(await story(context)), body: { visit: key(), block: null } }),
  },
  'POST /api/newsroom/stories/[id]/revisions/[number]': {
    may: EDITORS,
    scoped: true,
    keyed: true,
    versioned: true,
    make: async context => {
      const id = await story(context);
      await act(context.editor, id, 'submit', context.now);
      const { version } = (await loadStory(id))!;
      return { params: { id, number: '1' }, body: { version, key: key() } };
    },
  },
  'PUT /api/newsroom/stories/[id]/revisions/[number]/name': {
    may: WRITERS,
    scoped: true,
    make: async context => {
      const id = await story(context);
      await act(context.editor, id, 'submit', context.now);
      return { params: { id, number: '1' }, body: { name: 'First' } };
    },
  },
  'POST /api/newsroom/story-templates': {
    may: ADMIN,
    ids: NAMED_IN_BODY,
    make: async context => ({ body: { ...template(), body: await naming(context) } }),
  },
  'PUT /api/newsroom/story-templates/[id]': {
    may: ADMIN,
    ids: NAMED_IN_BODY,
    make: async context => ({
      ...at(await someTemplate(context)),
      body: { ...template(), body: await naming(context) },
    }),
  },
  'DELETE /api/newsroom/story-templates/[id]': {
    may: ADMIN,
    make: async ({ admin, now }) => at(await addTemplate(admin, template(), now)),
  },
  'PUT /api/newsroom/story-templates/order': {
    may: ADMIN,
    ids: ['ids.0'],
    make: async context => ({ body: { ids: [await someTemplate(context)] } }),
  },
  'POST /api/newsroom/style-rules': { may: ADMIN, make: async () => ({ body: rule() }) },
  'PUT /api/newsroom/style-rules/[id]': {
    may: ADMIN,
    make: async ({ admin, now }) => ({ ...at(await addStyleRule(admin, rule(), now)), body: rule() }),
  },
  'DELETE /api/newsroom/style-rules/[id]': {
    may: ADMIN,
    make: async ({ admin, now }) => at(await addStyleRule(admin, rule(), now)),
  },
  'PUT /api/newsroom/style-rules/order': {
    may: ADMIN,
    ids: ['ids.0'],
    make: async ({ admin, now }) => ({ body: { lang: 'en', ids: [await addStyleRule(admin, rule(), now)] } }),
  },
  'POST /api/newsroom/topic-suggestions': {
    may: ALL,
    make: async () => ({ body: { text: 'Ports', lang: 'en' } }),
  },
  'POST /api/newsroom/topics': { may: EDITORS, make: async () => ({ body: topic() }) },
  'PUT /api/newsroom/topics/[id]': {
    may: EDITORS,
    make: async ({ admin, now }) => ({ ...at(await addTopic(admin, topic(), now)), body: words(topic()) }),
  },
};
