import { schemaHash } from '@/domain/document/commits/steps';
import { bodySchema } from '@/domain/document/schema';
import { createPreviewLink } from '@/server/preview/preview-links';
import { textDigest } from '@/domain/translation/machine/text-digest';
import { loadStory } from '@/server/store/stories/stories';
import { act } from '../publish';
import { NAMED_IN_TEXT, at, based, key, person, story, text } from './write-inputs';
import { behindTranslation, untranslatedStory } from './translation-input';
import { ALL, EDITORS, WRITERS, type WriteEntry } from './write-entry';

const previewLink = { reviewer: 'A lawyer', days: 7, revision: null };
const plan = {
  day: '2026-11-25',
  deadline: '2026-11-25T10:00:00Z',
  expectedWords: 600,
  notes: 'Council votes at seven.',
};

/** Every write of the newsroom's API about one story. */
export const STORY_WRITE_REQUESTS: Record<string, WriteEntry> = {
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
  'POST /api/newsroom/stories/[id]/commits': {
    may: EDITORS,
    scoped: true,
    keyed: true,
    make: async context => {
      const { id, ...rest } = await based(context);
      const schema = schemaHash(bodySchema);
      return { params: { id }, body: { ...rest, schema, steps: [] } };
    },
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
  'POST /api/newsroom/stories/[id]/correction': {
    may: EDITORS,
    scoped: true,
    keyed: true,
    make: async context => {
      const id = await story(context);
      await act(context.editor, id, 'publish', context.now);
      return { ...at(id), body: { key: key(), text: 'It is 61, not 68.', others: [] } };
    },
  },
  'PUT /api/newsroom/stories/[id]/assignment': {
    may: EDITORS,
    scoped: true,
    ids: ['personId'],
    make: async context => ({ ...at(await story(context)), body: { personId: await person(context) } }),
  },
  'PUT /api/newsroom/stories/[id]/plan': {
    may: EDITORS,
    scoped: true,
    ids: ['photographerId'],
    make: async context => ({
      ...at(await story(context)),
      body: { ...plan, photographerId: await person(context) },
    }),
  },
  'POST /api/newsroom/plans': {
    may: WRITERS,
    scoped: true,
    keyed: true,
    ids: ['editionId', 'deskId', 'reporterId', 'photographerId'],
    make: async context => {
      const { editionId, deskId } = context.paper;
      const people = { reporterId: context.actor.personId, photographerId: await person(context) };
      return { body: { ...plan, ...people, key: key(), editionId, deskId, slug: 'night-market' } };
    },
  },
  'POST /api/newsroom/stories/[id]/duplicate': {
    may: WRITERS,
    scoped: true,
    keyed: true,
    make: async context => ({ params: { id: await story(context) }, body: { key: key() } }),
  },
  'POST /api/newsroom/stories/[id]/copy': {
    may: ALL,
    scoped: true,
    keyed: true,
    ids: NAMED_IN_TEXT,
    make: async context => {
      const { params, body } = await text(context);
      return { params, body: { key: key(), fields: body.fields, body: body.body } };
    },
  },
  'POST /api/newsroom/stories/[id]/preview': {
    may: ALL,
    make: async context => {
      const { params, body } = await text(context);
      const { editionId, deskId, fields, body: blocks } = body;
      return { params, body: { editionId, deskId, fields, body: blocks } };
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
  'PUT /api/newsroom/stories/[id]/schedule': {
    may: EDITORS,
    scoped: true,
    keyed: true,
    versioned: true,
    make: async context => {
      const { id, ...rest } = await based(context);
      const time = { time: '2030-01-01T06:00', zone: 'Asia/Shanghai' };
      return { ...at(id), body: { ...rest, action: 'schedule', at: time } };
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
  'PUT /api/newsroom/stories/[id]/translation': {
    may: WRITERS,
    scoped: true,
    ids: ['sourceId'],
    make: async context => {
      const { id, ...mark } = await behindTranslation(context);
      return { ...at(id), body: { ...mark, done: true } };
    },
  },
  'POST /api/newsroom/stories/[id]/preview-links': {
    may: EDITORS,
    scoped: true,
    make: async context => ({ ...at(await story(context)), body: previewLink }),
  },
  'DELETE /api/newsroom/stories/[id]/preview-links/[link]': {
    may: EDITORS,
    scoped: true,
    make: async context => {
      const id = await story(context);
      const link = await createPreviewLink(context.editor, id, previewLink, context.now);
      return { params: { id, link: link.id } };
    },
  },
  'POST /api/newsroom/stories/[id]/machine-translation': {
    may: EDITORS,
    scoped: true,
    make: async context => at(await untranslatedStory(context)),
  },
  'DELETE /api/newsroom/stories/[id]/machine-translation': {
    may: EDITORS,
    scoped: true,
    make: async context => at(await story(context)),
  },
  'PUT /api/newsroom/stories/[id]/machine-translation/texts': {
    may: EDITORS,
    scoped: true,
    make: async context => ({
      ...at(await story(context)),
      body: { digests: [textDigest('Une phrase.')], read: true },
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
    // Nothing is kept, so it may be about a story that does not exist.
    anyAddress: true,
    make: async context => ({ ...at(await story(context)), body: { visit: key(), block: null } }),
  },
  'POST /api/newsroom/presence': {
    may: ALL,
    make: async context => ({
      body: { screen: `coverage/${await story(context)}`, visit: key(), state: 'here', place: null },
    }),
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
};
