import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { EMPTY_BODY, type Body } from '@/domain/document/body';
import type { Actor } from '@/domain/people/permissions';
import { addRecording } from '@/server/media/recordings';
import { createThread } from '@/server/notes/notes';
import { addAuthor } from '@/server/paper/authors';
import { addDesk } from '@/server/paper/desks/desks';
import { addTemplate, templatesForAdmin } from '@/server/paper/templates';
import { addTopic } from '@/server/paper/topics';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import type { TestPaper } from '../paper';
import { testPicture } from '../picture';
import { writeStory } from '../publish';
import { testSound } from '../recording';

export const slug = () => `s-${randomUUID()}`;
export const key = () => randomUUID();
export const topic = () => ({ slug: slug(), names: { en: slug() }, descriptions: {} });
export const author = () => ({
  slug: slug(),
  names: { en: slug() },
  titles: {},
  bios: {},
  email: '',
  portraitId: null,
  personId: null,
});
export const words = <Entry extends { slug: string }>({ slug: _, ...rest }: Entry) => rest;
export const edition = () => ({
  ...{
    name: 'Ed',
    shortName: 'Ed',
    nameplate: '',
    ink: 'moss',
    zone: 'Asia/Dubai',
    description: '',
    fourEyes: false,
  },
  ...{
    firstYear: 2026,
    rightsLine: '',
    licenceLine: '',
    registrationLine: '',
    followLinks: [],
    aboutLinks: [],
  },
});
export const template = () => ({
  names: { en: 'Report' },
  fields: { kicker: '', headline: '', standfirst: '' },
  body: EMPTY_BODY,
});
export const rule = () => ({
  lang: 'en',
  pattern: `utilise${randomUUID().slice(0, 8)}`,
  message: 'use',
  suggestion: '',
});

/** The context for creating a request. */
export interface Context {
  paper: TestPaper;
  editor: Actor;
  admin: Actor;
  /** The person who will send it. */
  actor: Actor;
  now: Date;
}

export const story = ({ paper, editor, now }: Context) =>
  writeStory(editor, {
    editionId: paper.editionId,
    fields: { slug: randomUUID(), sectionId: paper.sectionId },
    at: now,
  });

export async function thread(context: Context, by: Actor) {
  const made = { id: key(), noteId: key(), text: 'Is it so?', quotation: '', blocking: false };
  await createThread(by, await story(context), made, context.now);
  return made;
}

export async function based(context: Context) {
  const id = await story(context);
  const { version } = (await loadStory(id))!;
  return { id, version, key: key() };
}

export const page = ({ paper }: Context) => ({
  ...{ editionId: paper.editionId, slug: slug(), title: 'About', description: '', body: EMPTY_BODY },
});

/** A body that refers to a picture, a recording and a story. */
export async function naming(context: Context): Promise<Body> {
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
export const NAMED_IN_BODY = [
  'body.content.0.attrs.media',
  'body.content.1.attrs.media',
  'body.content.2.attrs.story',
];
export const NAMED_IN_CHANGE = NAMED_IN_BODY.map(path => `change.${path}`);
export const NAMED_IN_TEXT = [
  'fields.topicIds.0',
  'fields.bylines.0.authorId',
  'fields.lead.mediaId',
  'fields.relatedIds.0',
  ...NAMED_IN_BODY,
];

export async function text(context: Context) {
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

/** A new desk, without stories. */
export function desk({ admin, now }: Context): Promise<string> {
  return addDesk(admin, { name: slug() }, now);
}

/** A new section at the top of the edition. */
export async function section({ paper }: Context): Promise<string> {
  const name = slug();
  const data = { editionId: paper.editionId, slug: name, name, position: 9 };
  return (await prisma().section.create({ data })).id;
}

/** A paper has few templates. */
export async function someTemplate({ admin, now }: Context) {
  const [first] = await templatesForAdmin(admin);
  return first?.id ?? addTemplate(admin, template(), now);
}

export async function person({ paper }: Context) {
  return (await paper.person('reporter')).personId;
}

export const at = (id: string) => ({ params: { id } });
