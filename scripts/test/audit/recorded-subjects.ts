import { randomUUID } from 'node:crypto';
import type { RecordedKind } from '@/domain/audit/recorded';
import { doc, p, text } from '@/domain/document/samples.fixture';
import { emptySlot } from '@/domain/front/arrange';
import type { FrontContents } from '@/domain/front/contents';
import type { Actor } from '@/domain/people/permissions';
import { changeCoverage } from '@/server/coverage/coverage';
import { addEntry, changeEntry } from '@/server/coverage/entries';
import { breakNews } from '@/server/fronts/breaking-news';
import { saveDraft } from '@/server/fronts/draft';
import { frontState } from '@/server/fronts/front-state';
import { launchDraft } from '@/server/fronts/launches';
import { changePictureFacts } from '@/server/media/picture-facts';
import { addAuthor, changeAuthor } from '@/server/paper/authors';
import { changeEdition, changeSettings } from '@/server/paper/paper';
import { moveSection } from '@/server/paper/sections/move-sections';
import { addSection, changeSection } from '@/server/paper/sections/sections';
import { addStandingPage, changeStandingPage } from '@/server/paper/standing-pages';
import { addStyleRule, changeStyleRule } from '@/server/paper/style';
import { addTemplate, changeTemplate } from '@/server/paper/templates';
import { addTopic, changeTopic } from '@/server/paper/topics';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { changeUnusualRules } from '@/server/paper/unusual';
import { changeGrants } from '@/server/people/grants/grants';
import { addPerson } from '@/server/people/people';
import { planStory } from '@/server/stories/planning/plan';
import { saveWorkingCopy } from '@/server/stories/save';
import type { TestPaper } from '../paper';
import { formOf } from './forms';
import { testPicture } from '../picture';
import { act, publishStory } from '../publish';

/** How people make and change a subject of a kind, each by the verb of its screen. */
export interface SubjectVerbs {
  /** Creates a subject, or uses the existing one; returns its id. */
  make(by: Actor, at: Date): Promise<string>;
  /** Changes it; the text goes where readers see it. */
  change(by: Actor, id: string, words: string, at: Date): Promise<unknown>;
}

const fresh = (word: string) => `${word}-${randomUUID().slice(0, 8)}`;
const body = doc(p(text('Words.')));

const frontOf = (title: string): FrontContents => ({
  containers: [
    {
      ...{ id: 'container-1', kind: 'package', title, fill: { by: 'newest' } },
      slots: [emptySlot('slot-no-0')],
    },
  ],
});

const author = (bio: string) => ({
  ...{
    names: { en: fresh('Ed') },
    titles: {},
    bios: { en: bio },
    email: 'ed@paper.example',
    portraitId: null,
    personId: null,
  },
});

/** The verbs by kind, in a test paper. */
export function subjectVerbs(paper: () => TestPaper): Record<RecordedKind, SubjectVerbs> {
  const live = (by: Actor, at: Date) => {
    const { editionId, sectionId } = paper();
    return publishStory(by, { editionId, at, fields: { slug: fresh('ferries'), sectionId } });
  };
  const section = (by: Actor, at: Date) => {
    const name = fresh('section');
    const { editionId } = paper();
    return addSection(by, { editionId, parentId: null, slug: name, name, description: '' }, at);
  };
  const launch = async (by: Actor, id: string, title: string, at: Date) => {
    const { version } = (await frontState(by, id, at)).draft;
    const saved = await saveDraft(by, id, { version, contents: frontOf(title) }, at);
    await launchDraft(by, id, { version: saved.version, note: '' }, at);
  };
  const news = (by: Actor, id: string, words: string, at: Date) =>
    breakNews(by, id, { text: words, storyId: null, minutes: 60 }, at);
  return {
    paper: {
      make: async () => '1',
      change: async (by, _, words, at) =>
        changeSettings(by, await formOf('paper', '1', { adsText: words }), at),
    },
    edition: {
      make: async () => paper().editionId,
      change: async (by, id, words, at) =>
        changeEdition(by, id, await formOf('edition', id, { rightsLine: words }), at),
    },
    section: {
      make: section,
      change: async (by, id, words, at) => {
        await changeSection(by, id, await formOf('section', id, { description: words }), at);
      },
    },
    redirect: {
      async make(by, at) {
        const id = await section(by, at);
        await moveSection(by, id, { parentId: paper().sectionId }, at);
        return (await prisma().formerSection.findFirstOrThrow({ where: { sectionId: id } })).path;
      },
      async change(by, path, _, at) {
        const { sectionId } = await prisma().formerSection.findUniqueOrThrow({ where: { path } });
        await moveSection(by, sectionId!, { parentId: null }, at);
      },
    },
    address: {
      async make(by, at) {
        return (await prisma().address.findFirstOrThrow({ where: { storyId: await live(by, at) } })).path;
      },
      async change(by, path, _, at) {
        const { storyId: id } = await prisma().address.findUniqueOrThrow({ where: { path } });
        const { version, editionId, deskId, body: now, fields } = (await loadStory(id))!;
        const input = { version, key: randomUUID(), editionId, deskId, body: now };
        await saveWorkingCopy(by, id, { ...input, fields: { ...fields, slug: fresh('boats') } }, at);
        await act(by, id, 'publish', at);
      },
    },
    page: {
      make(by, at) {
        const { editionId } = paper();
        return addStandingPage(by, { editionId, slug: fresh('page'), title: 'T', description: '', body }, at);
      },
      async change(by, id, words, at) {
        await changeStandingPage(by, id, await formOf('page', id, { body: doc(p(text(words))) }), at);
      },
    },
    topic: {
      make: (by, at) => addTopic(by, { slug: fresh('t'), names: { en: fresh('T') }, descriptions: {} }, at),
      async change(by, id, words, at) {
        const change = { names: { en: fresh('T') }, descriptions: { en: words } };
        await changeTopic(by, id, await formOf('topic', id, change), at);
      },
    },
    author: {
      make: (by, at) => addAuthor(by, { ...author(''), slug: fresh('ed') }, at),
      change: async (by, id, words, at) =>
        changeAuthor(by, id, await formOf('author', id, author(words)), at),
    },
    rule: {
      make: (by, at) =>
        addStyleRule(by, { lang: 'en', pattern: fresh('ferry'), message: 'Boat', suggestion: '' }, at),
      async change(by, id, words, at) {
        const change = { pattern: fresh('ferry'), message: words };
        await changeStyleRule(by, id, await formOf('rule', id, change), at);
      },
    },
    template: {
      make: (by, at) => addTemplate(by, template(''), at),
      change: async (by, id, words, at) =>
        changeTemplate(by, id, await formOf('template', id, template(words)), at),
    },
    picture: {
      make: () => testPicture(320, 180),
      change: async (by, id, words, at) => {
        const change = { focusX: words.length / 100, focusY: words.length / 50, caption: words };
        await changePictureFacts(by, id, await formOf('picture', id, change), at);
      },
    },
    front: {
      async make(by, at) {
        await launch(by, paper().editionId, 'Harbour', at);
        return paper().editionId;
      },
      change: launch,
    },
    'breaking-news': {
      async make(by, at) {
        await news(by, paper().editionId, 'Fire', at);
        return paper().editionId;
      },
      change: news,
    },
    coverage: {
      async make(by, at) {
        const id = await live(by, at);
        await changeCoverage(by, id, { key: randomUUID(), state: 'live' }, at);
        return id;
      },
      change: (by, id, _, at) => changeCoverage(by, id, { key: randomUUID(), state: 'ended' }, at),
    },
    entry: {
      async make(by, at) {
        const storyId = await live(by, at);
        await changeCoverage(by, storyId, { key: randomUUID(), state: 'live' }, at);
        const id = randomUUID();
        const marks = { byline: '', pinned: false, keyEvent: false, publish: true };
        await addEntry(by, storyId, { id, key: id, title: 'Rain', body, ...marks }, at);
        return id;
      },
      async change(by, id, words, at) {
        const { storyId, version } = await prisma().coverageEntry.findUniqueOrThrow({ where: { id } });
        const entry = { title: words, body, byline: '', pinned: false, keyEvent: false, publish: false };
        await changeEntry(by, storyId, id, { key: randomUUID(), version, ...entry }, at);
      },
    },
    access: {
      async make(by, at) {
        const grants = [{ role: 'editor', editionId: null, deskId: null }];
        return (await addPerson(by, { name: 'Ed', email: `${fresh('ed')}@paper.example`, grants }, at)).id;
      },
      change: (by, id, _, at) =>
        changeGrants(by, id, [{ role: 'reporter', editionId: null, deskId: null }], at),
    },
    unusual: {
      make: async () => '1',
      change: async (by, _, words, at) => {
        const change = { liveChangesMost: 50 + words.length };
        await changeUnusualRules(by, await formOf('unusual', '', change), at);
      },
    },
    plan: {
      async make(by, at) {
        const id = await live(by, at);
        await planStory(by, id, { notes: 'At seven.' }, at);
        return id;
      },
      change: (by, id, words, at) => planStory(by, id, { notes: words }, at),
    },
  };
}

const template = (headline: string) => ({
  names: { en: fresh('Review') },
  fields: { kicker: '', headline, standfirst: '' },
  body,
});
