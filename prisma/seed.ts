import { textIn } from '@/domain/paper/by-language';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { storyAddress } from '@/domain/story/address';
import type { BodyNode } from '@/domain/document/body';
import { validateBody } from '@/domain/document/validate';
import type { Edition, Section } from '@/domain/paper/edition';
import { sectionTrail } from '@/domain/paper/edition';
import type { Picture } from '@/domain/media/media';
import { emptyFields, type StoryFields } from '@/domain/story/story';
import { storePicture } from '@/server/media/media';
import { hashPassword } from '@/server/people/passwords/passwords';
import { compareTranslations } from '@/server/translations/compare';
import { repairSearchIndex } from '@/server/search/search-index';
import { recordStates } from '@/server/store/audit/states';
import { inTransaction, type Connection } from '@/server/store/database';
import { clientOf } from '@/server/store/prisma';
import { loadEditions } from '@/server/store/paper/paper';
import { fillLinkedDomains } from '@/server/abuse-limits/fill';
import { loadSections } from '@/server/store/paper/sections';
import { createStarterTemplates } from './starter-templates/templates';
import { authors, titles } from './demo/authors';
import { cast, desks } from './demo/cast';
import { editions, type DemoSection } from './demo/editions';
import { pictures } from './demo/pictures';
import { standingPages } from './demo/standing-pages';
import { annotate } from './demo/night/annotate';
import { loadWire } from './demo/night/load-wire';
import { annotationsOf, createThreadIds, loadNight, type ThreadIds } from './demo/night/load-night';
import { loadFronts } from './demo/load-fronts';
import { groups } from './demo/stories';
import { topics } from './demo/topics';
import { loadStyleRules } from './demo/style-rules';
import type { DemoStory } from './demo/write';

type Ids = Map<string, string>;

interface Paper {
  editions: Map<string, Edition>;
  sections: Section[];
  deskIds: Ids;
  personIds: Ids;
  authorIds: Ids;
  topicIds: Ids;
  pictures: Map<string, Picture>;
  /** Story ids by group and edition code. */
  storyIds: Ids;
  addresses: Ids;
  /** The first published revision of each story, by group and edition code. */
  firstRevisions: Map<string, { sourceId: string; madeFrom: number }>;
  threadIds: ThreadIds;
  now: Date;
}

const DAY_MS = 24 * 3_600_000;

/** No request waits for the locks of this transaction, so a slow machine may take its time. */
const LOADING_MS = 10 * 60_000;

/** Loads the demonstration paper into an empty database. `now` is the clock its stories count back from. */
export async function loadDemo(password: string, now: Date): Promise<void> {
  const stored = new Map<string, Picture>();
  for (const { key, file, alt, caption, credit } of pictures) {
    const bytes = readFileSync(join(import.meta.dirname, 'demo', 'pictures', file));
    stored.set(key, await storePicture({ bytes, name: file }, { alt, caption, credit }, null));
  }
  const passwordHash = await hashPassword(password);
  const paper = await inTransaction(async connection => {
    const paper = await loadPaper(stored, passwordHash, now, connection);
    await createStarterTemplates(connection);
    await loadStyleRules(now, connection);
    for (const group of groups) {
      const groupId = (await clientOf(connection).storyGroup.create({ data: {} })).id;
      for (const story of group.stories) await loadStory(group.key, groupId, story, paper, connection);
    }
    await clientOf(connection).linkedDomainFill.create({ data: {} });
    return paper;
  }, LOADING_MS);
  await loadNight(paper.threadIds, paper);
  await loadWire(paper.now);
  for (const { sourceId } of paper.firstRevisions.values()) await compareTranslations(sourceId, now);
  await loadFronts(paper);
  await inTransaction(connection => recordStates(now, connection));
  await repairSearchIndex();
  await fillLinkedDomains();
}

async function loadPaper(
  stored: Map<string, Picture>,
  passwordHash: string,
  now: Date,
  connection: Connection,
): Promise<Paper> {
  await clientOf(connection).paper.update({ where: { id: 1 }, data: { contact: 'desk@broadsheet.example' } });
  for (const { key, rightsForDays } of pictures)
    if (rightsForDays)
      await clientOf(connection).media.update({
        where: { id: stored.get(key)!.id },
        data: { rightsUntil: new Date(now.getTime() + rightsForDays * DAY_MS) },
      });
  for (const [position, edition] of editions.entries()) {
    const { sections, followLinks, aboutLinks, ...rest } = edition;
    const links = { followLinks: followLinks as object[], aboutLinks: aboutLinks as object[] };
    const { id } = await clientOf(connection).edition.create({ data: { ...rest, ...links, position } });
    await loadSectionList(id, null, sections, connection);
    for (const [place, { body, ...words }] of standingPages[edition.code].entries()) {
      const content = { body: soundBody(words.slug, body as BodyNode[]), position: place, updatedAt: now };
      await clientOf(connection).standingPage.create({ data: { editionId: id, ...words, ...content } });
    }
  }
  const byCode = new Map((await loadEditions(connection)).map(edition => [edition.code, edition]));

  const deskIds: Ids = new Map();
  for (const [position, { key, ...desk }] of desks.entries())
    deskIds.set(key, (await clientOf(connection).desk.create({ data: { ...desk, position } })).id);

  const personIds: Ids = new Map();
  for (const { key, grants, ...person } of cast) {
    const places = grants.map(({ role, edition, desk }) => ({
      role,
      editionId: edition ? byCode.get(edition)!.id : null,
      deskId: desk ? deskIds.get(desk)! : null,
    }));
    const row = await clientOf(connection).person.create({
      data: { ...person, passwordHash, grants: { create: places } },
    });
    personIds.set(key, row.id);
  }

  const authorIds: Ids = new Map();
  for (const { key, slug, names, title, email = '', bio, portrait, person } of authors) {
    const portraitId = portrait ? stored.get(portrait)!.id : null;
    const personId = person ? personIds.get(person)! : null;
    const words = { names, titles: titles[title], bios: bio };
    const row = await clientOf(connection).author.create({
      data: { slug, ...words, email, portraitId, personId },
    });
    authorIds.set(key, row.id);
  }

  const topicIds: Ids = new Map();
  for (const { key, ...topic } of topics)
    topicIds.set(key, (await clientOf(connection).topic.create({ data: topic })).id);

  const sections = await loadSections(connection);
  const paper = {
    editions: byCode,
    sections,
    deskIds,
    personIds,
    authorIds,
    topicIds,
    pictures: stored,
    firstRevisions: new Map(),
    threadIds: createThreadIds(),
    now,
  };
  const storyIds: Ids = new Map();
  const addresses: Ids = new Map();
  for (const group of groups)
    for (const story of group.stories) {
      const edition = byCode.get(story.edition)!;
      const name = `${group.key}/${story.edition}`;
      storyIds.set(name, randomUUID());
      const trail = sectionTrail(sections, sectionIdOf(story, edition, sections));
      if (!story.isDraft)
        addresses.set(name, storyAddress(edition, trail, before(now, story.hoursAgo), story.slug));
    }
  return { ...paper, storyIds, addresses };
}

async function loadSectionList(
  editionId: string,
  parentId: string | null,
  sections: DemoSection[],
  connection: Connection,
): Promise<void> {
  for (const [position, { children, ...section }] of sections.entries()) {
    const data = { ...section, editionId, parentId, position };
    const { id } = await clientOf(connection).section.create({ data });
    await loadSectionList(editionId, id, children ?? [], connection);
  }
}

function sectionIdOf(story: DemoStory, edition: Edition, sections: Section[]): string {
  let found: Section | undefined;
  for (const slug of story.section.split('/')) {
    const parentId: string | null = found?.id ?? null;
    found = sections.find(
      section => section.editionId === edition.id && section.parentId === parentId && section.slug === slug,
    );
    if (!found) throw new Error(`There is no section ${story.section} in ${edition.code}, of ${story.slug}`);
  }
  return found!.id;
}

async function loadStory(
  groupKey: string,
  groupId: string,
  story: DemoStory,
  paper: Paper,
  connection: Connection,
): Promise<void> {
  const edition = paper.editions.get(story.edition)!;
  const sectionId = sectionIdOf(story, edition, paper.sections);
  const fields = fieldsOf(story, edition, sectionId, paper);
  const blocks = (story.body as BodyNode[]).map(block => resolve(block, story.edition, paper));
  const name = `${groupKey}/${story.edition}`;
  const body = soundBody(name, annotate(blocks, annotationsOf(name, paper.threadIds, paper)));
  const id = paper.storyIds.get(name)!;
  const personId = paper.personIds.get(story.createdBy)!;
  const written = before(paper.now, story.hoursAgo + (story.isDraft ? 0 : 3));
  const published = before(paper.now, story.hoursAgo);
  const updated = story.updatedHoursAgo === undefined ? published : before(paper.now, story.updatedHoursAgo);
  const shared = { fields: fields as object, body };
  const live = !story.isDraft;
  const madeFrom = (story.translationOf ?? []).map((code, side) => {
    const source = paper.firstRevisions.get(`${groupKey}/${code}`)!;
    return { ...source, side, comparedTo: source.madeFrom, since: written };
  });

  await clientOf(connection).story.create({
    data: {
      id,
      groupId,
      editionId: edition.id,
      deskId: paper.deskIds.get(story.desk)!,
      // Published in the same step as its revision, below.
      stage: 'draft',
      ...shared,
      savedById: personId,
      createdById: personId,
      submittedById: live ? personId : null,
      madeFrom: { create: madeFrom },
      createdAt: written,
      updatedAt: updated,
      ...(!live && { contributors: { create: { personId } } }),
      ...(live && {
        firstPublishedAt: published,
        lastPublishedAt: updated,
        liveSectionId: sectionId,
        liveTopicIds: fields.topicIds,
        liveAuthorIds: [...new Set(fields.bylines.flatMap(({ authorId }) => authorId ?? []))],
      }),
    },
  });
  const event = { storyId: id, personId };
  await clientOf(connection).event.create({ data: { ...event, kind: 'story.create', at: written } });
  if (!live) return;

  const editor = paper.personIds.get('ines')!;
  // A story that was updated came out without its last paragraph.
  const isUpdated = updated.getTime() > published.getTime();
  const first = isUpdated ? soundBody(`${name}, first`, blocks.slice(0, -1)) : body;
  const addRevision = (number: number, reason: 'submit' | 'publish', text: object, createdAt: Date) =>
    clientOf(connection).revision.create({
      data: {
        ...{ storyId: id, ...shared, body: text, number, reason, createdAt },
        personId: reason === 'submit' ? personId : editor,
      },
    });
  await addRevision(1, 'submit', first, before(paper.now, story.hoursAgo + 1));
  const out = await addRevision(2, 'publish', first, published);
  paper.firstRevisions.set(name, { sourceId: id, madeFrom: 2 });
  const { id: liveRevisionId } = isUpdated ? await addRevision(3, 'publish', body, updated) : out;
  await clientOf(connection).story.update({ where: { id }, data: { stage: 'published', liveRevisionId } });
  await clientOf(connection).address.create({
    data: { path: paper.addresses.get(name)!, storyId: id, current: true, createdAt: published },
  });
  await clientOf(connection).event.create({
    data: { ...event, kind: 'story.publish', personId: editor, at: published },
  });
  for (const { hoursAgo, text } of story.corrections ?? [])
    await clientOf(connection).correction.create({
      data: { storyId: id, text, personId: editor, createdAt: before(paper.now, hoursAgo) },
    });
}

/** The validated body. @throws Error naming the text when the schema does not accept it */
function soundBody(name: string, content: BodyNode[]): object {
  const check = validateBody({ type: 'doc', content });
  if (!check.ok) throw new Error(`The body of ${name} is wrong: ${check.detail}`);
  return check.body;
}

/** The two texts of a field that holds both languages, a line each. */
const inTwo = (text: string): [string, string] => {
  const [first = '', ...second] = text.split('\n');
  return [first, second.join(' ')];
};

function fieldsOf(story: DemoStory, edition: Edition, sectionId: string, paper: Paper): StoryFields {
  const { dateline, source, slug, lead } = story;
  const [kicker, secondKicker] = inTwo(story.kicker);
  const [headline, secondHeadline] = inTwo(story.headline);
  const { subheadline = '' } = story;
  const [standfirst, secondStandfirst] = inTwo(story.standfirst);
  const [caption, secondCaption] = inTwo(lead?.caption ?? '');
  const [alt, secondAlt] = inTwo(lead?.alt ?? '');
  return {
    ...emptyFields(source),
    ...{ kicker, headline, subheadline, standfirst, secondKicker, secondHeadline, secondStandfirst },
    dateline,
    slug,
    sectionId,
    bylines: story.bylines.map(({ role, author }) => {
      const names: Record<string, string> = authors.find(({ key }) => key === author)!.names;
      return { role, name: textIn(names, edition.lang), authorId: paper.authorIds.get(author)! };
    }),
    lead: lead && {
      mediaId: paper.pictures.get(lead.picture)!.id,
      ...{ caption, credit: lead.credit, alt },
      ...(secondCaption && { secondCaption }),
      ...(secondAlt && { secondAlt }),
    },
    topicIds: story.topics.map(topic => paper.topicIds.get(topic)!),
  };
}

/** Replaces the keys of the demo stories by ids and addresses. */
function resolve(node: BodyNode, edition: string, paper: Paper): BodyNode {
  const attrs = node.attrs && { ...node.attrs };
  const key = (value: unknown) => String(value).replace(/^(demo|story):/, '');
  if (typeof attrs?.media === 'string') attrs.media = paper.pictures.get(key(attrs.media))!.id;
  if (typeof attrs?.story === 'string') attrs.story = versionOf(key(attrs.story), edition, paper.storyIds);
  const marks = node.marks?.map(mark => {
    const href = mark.attrs?.href;
    if (typeof href !== 'string' || !href.startsWith('story:')) return mark;
    return { ...mark, attrs: { href: versionOf(key(href), edition, paper.addresses) } };
  });
  const content = node.content?.map(child => resolve(child, edition, paper));
  return { ...node, ...(attrs && { attrs }), ...(marks && { marks }), ...(content && { content }) };
}

/** The group's version for this edition, else for the first edition with one. */
function versionOf(groupKey: string, edition: string, map: Ids): string {
  const found = [edition, ...editions.map(({ code }) => code)]
    .map(code => map.get(`${groupKey}/${code}`))
    .find(value => value !== undefined);
  if (!found) throw new Error(`There is no story group ${groupKey} to link to`);
  return found;
}

function before(now: Date, hours: number): Date {
  return new Date(now.getTime() - hours * 3_600_000);
}
