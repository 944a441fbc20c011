import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_BODY } from '@/domain/document/body';
import { ROLES, type Actor } from '@/domain/people/permissions';
import { formOf } from '@/scripts/test/audit/forms';
import { testPaper } from '@/scripts/test/paper';
import { answerReader } from '@/server/site/answer';
import { prisma } from '@/server/store/prisma';
import { createStory } from '@/server/stories/create/create-story';
import { loadStory } from '@/server/store/stories/stories';
import { addAuthor, authorForEditing, changeAuthor } from './authors';
import { addEdition, changeEdition, changeSettings, paperForAdmin } from './paper';
import { addSection, changeSection } from './sections/sections';
import { addStandingPage, changeStandingPage, openStandingPage, removeStandingPage } from './standing-pages';
import { entriesForEditing } from './named-lists';
import { addTopic, changeTopic, topicForEditing } from './topics';

const fixture = testPaper();
const now = new Date('2026-11-25T08:00:00Z');
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string; detail?: { field?: string } }) =>
      [error.reason, error.detail?.field].filter(Boolean).join(' '),
  );

const SETTINGS = {
  name: 'The Coast',
  publisher: '',
  xAccount: '@coast',
  contact: 'desk@paper.example',
  adsText: '',
  securityText: 'Contact: mailto:desk@paper.example',
  trustText: '',
  hubs: ['https://hub.example/'],
  indexNowKey: '',
};
const LINES = {
  ...{
    name: 'العربية',
    shortName: 'العربية',
    nameplate: '',
    ink: 'moss',
    zone: 'Asia/Dubai',
    description: '',
    fourEyes: false,
    firstYear: 2026,
  },
  ...{ rightsLine: '', licenceLine: '', registrationLine: '', followLinks: [], aboutLinks: [] },
};
const EDITION = { ...LINES, code: 'ar', mark: 'ع', lang: 'ar', secondLang: null };
/** A unique name and address. */
const newTopic = (given: { slug?: string; names?: Record<string, string> } = {}) => {
  const slug = `topic-${randomUUID()}`;
  return { slug, names: { en: slug, fr: ' ' }, descriptions: {}, ...given };
};
const newAuthor = (given: { slug?: string; names?: Record<string, string>; personId?: string } = {}) => {
  const slug = `author-${randomUUID()}`;
  return {
    slug,
    names: { en: slug },
    titles: {},
    bios: {},
    email: '',
    portraitId: null,
    personId: null,
    ...given,
  };
};
const wordsOf = <Entry extends { slug: string }>({ slug: _, ...rest }: Entry) => rest;
const page = (slug = 'about') => ({
  editionId: fixture.paper.editionId,
  slug,
  title: 'About us',
  description: '',
  body: EMPTY_BODY,
});

let admin: Actor;
beforeAll(async () => (admin = await fixture.paper.person('admin')));

describe('Permissions on the paper', () => {
  const uses: [string, (actor: Actor) => Promise<unknown>, string[]][] = [
    ['sees the paper', actor => paperForAdmin(actor), ['admin']],
    [
      'changes its settings',
      async actor => changeSettings(actor, await formOf('paper', '1', SETTINGS), now),
      ['admin'],
    ],
    ['creates an edition', actor => addEdition(actor, { ...EDITION, code: 'xx' }, now), ['admin']],
    [
      'changes an edition',
      async actor => {
        const { editionId } = fixture.paper;
        await changeEdition(actor, editionId, await formOf('edition', editionId, { ink: 'blue' }), now);
      },
      ['admin'],
    ],
    ['adds a page', actor => addStandingPage(actor, page(), now), ['admin']],
    [
      'changes a page',
      async actor => changeStandingPage(actor, 'none', await formOf('page', 'none', { title: 'A' }), now),
      ['admin'],
    ],
    ['removes a page', actor => removeStandingPage(actor, 'none', now), ['admin']],
    ['sees topics', actor => entriesForEditing(actor, 'topics', { words: '' }), ['editor', 'admin']],
    ['opens a topic', actor => topicForEditing(actor, 'none'), ['editor', 'admin']],
    ['adds a topic', actor => addTopic(actor, newTopic(), now), ['editor', 'admin']],
    [
      'changes a topic',
      async actor => changeTopic(actor, 'none', await formOf('topic', 'none', wordsOf(newTopic())), now),
      ['editor', 'admin'],
    ],
    ['sees authors', actor => entriesForEditing(actor, 'authors', { words: '' }), ['editor', 'admin']],
    ['opens an author', actor => authorForEditing(actor, 'none'), ['editor', 'admin']],
    ['adds an author', actor => addAuthor(actor, newAuthor(), now), ['editor', 'admin']],
    [
      'changes an author',
      async actor => changeAuthor(actor, 'none', await formOf('author', 'none', wordsOf(newAuthor())), now),
      ['editor', 'admin'],
    ],
  ];
  for (const [use, work, roles] of uses)
    for (const role of ROLES) {
      const may = roles.includes(role);
      it(`a ${role} ${may ? '' : 'never '}${use}`, async () => {
        const outcome = await reasonOf(work(await fixture.paper.person(role)));
        // A missing id is not found by those with the permission.
        expect(outcome).toMatch(may ? /^(done|no-such-\w+)$/ : /^needs-role$/);
      });
    }
});

describe('An edition', () => {
  it('is written right to left when its language is', async () => {
    await addEdition(admin, EDITION, now);
    const { editions } = await paperForAdmin(admin);
    expect(editions.at(-1)).toMatchObject({ code: 'ar', direction: 'rtl', ink: 'moss', isDefault: false });
  });

  it('can have its own name of the paper, which only its readers see', async () => {
    const { otherEditionId } = fixture.paper;
    const change = async (nameplate: string) =>
      changeEdition(admin, otherEditionId, await formOf('edition', otherEditionId, { nameplate }), now);
    const nameOn = async (path: string) => {
      const answer = await answerReader(path, new URLSearchParams(), now);
      if (answer.kind !== 'front') throw new Error(`${path} is ${answer.kind}`);
      return answer.view.frame.siteName;
    };
    const { code } = await prisma().edition.findUniqueOrThrow({ where: { id: otherEditionId } });
    const everywhere = await nameOn('/');
    await change(' Le Journal ');
    expect([await nameOn(`/${code}`), await nameOn('/')]).toEqual(['Le Journal', everywhere]);
    const feed = await answerReader(`/${code}/feed.json`, new URLSearchParams(), now);
    expect(feed).toMatchObject({ file: { body: expect.stringContaining('"title":"Le Journal: ') } });
    expect(await reasonOf(change('x'.repeat(61)))).toBe('wrong-input nameplate');
    await change('');
    expect(await nameOn(`/${code}`)).toBe(everywhere);
  });

  it.each([
    ['ar', 'address-taken code'],
    ['news', 'address-taken code'],
    ['search', 'address-taken code'],
    ['Arabic!', 'wrong-input code'],
  ])('cannot have the code %s', async (code, reason) =>
    expect(await reasonOf(addEdition(admin, { ...EDITION, code }, now))).toBe(reason),
  );

  it.each([
    ['lang', 'klingon!'],
    ['zone', 'Moon/Base'],
    ['ink', 'invisible'],
  ])('refuse an invalid %s', async (field, value) =>
    expect(await reasonOf(addEdition(admin, { ...EDITION, code: 'yy', [field]: value }, now))).toBe(
      `wrong-input ${field}`,
    ),
  );
});

describe('A page of an edition', () => {
  it('is added, changed and removed', async () => {
    const id = await addStandingPage(admin, page('contact'), now);
    const later = new Date(now.getTime() + 1000);
    await changeStandingPage(admin, id, await formOf('page', id, { title: 'Write to us' }), later);
    expect(await openStandingPage(admin, id)).toMatchObject({ title: 'Write to us', slug: 'contact' });
    await removeStandingPage(admin, id, later);
    expect(await reasonOf(openStandingPage(admin, id))).toBe('no-such-page');
  });

  it.each(['news', 'topic', 'ar'])('cannot have the address /%s', async slug =>
    expect(await reasonOf(addStandingPage(admin, page(slug), now))).toBe('address-taken slug'),
  );

  it('has an address that no later section can take', async () => {
    await addStandingPage(admin, page('legal'), now);
    expect(await reasonOf(addStandingPage(admin, page('legal'), now))).toBe('address-taken slug');
    const section = {
      editionId: fixture.paper.editionId,
      parentId: null,
      slug: 'legal',
      name: 'Legal',
      description: '',
    };
    expect(await reasonOf(addSection(admin, section, now))).toBe('address-taken slug');
  });

  it('accepts only blocks that a story accepts', async () => {
    const body = { type: 'doc', content: [{ type: 'script' }] };
    expect(await reasonOf(addStandingPage(admin, { ...page('odd'), body }, now))).toMatch(/body$/);
  });
});

describe('Topics and authors', () => {
  it('keep their address, and drop empty texts', async () => {
    const id = await addTopic(admin, newTopic({ slug: 'tea' }), now);
    const words = { names: { en: 'Tea and coffee' }, descriptions: { fr: '' } };
    await changeTopic(admin, id, await formOf('topic', id, words), now);
    const topic = await topicForEditing(admin, id);
    expect(topic).toMatchObject({ slug: 'tea', names: { en: 'Tea and coffee' }, descriptions: {} });
  });

  it('have a unique address', async () => {
    await addTopic(admin, newTopic({ slug: 'rice' }), now);
    expect(await reasonOf(addTopic(admin, newTopic({ slug: 'rice' }), now))).toBe('address-taken slug');
    await addAuthor(admin, newAuthor({ slug: 'qiu-lan' }), now);
    expect(await reasonOf(addAuthor(admin, newAuthor({ slug: 'qiu-lan' }), now))).toBe('address-taken slug');
  });

  it('need a name and an existing portrait', async () => {
    expect(await reasonOf(addTopic(admin, newTopic({ names: {} }), now))).toBe('wrong-input names');
    expect(await reasonOf(addAuthor(admin, { ...newAuthor(), portraitId: 'none' }, now))).toBe(
      'no-such-picture portraitId',
    );
  });

  it('can be changed', async () => {
    const id = await addAuthor(admin, newAuthor({ slug: 'marta' }), now);
    const { slug: _, ...own } = newAuthor();
    const profile = { ...own, titles: { en: 'Correspondent' }, email: 'marta@paper.example' };
    await changeAuthor(admin, id, await formOf('author', id, profile), now);
    const author = await authorForEditing(admin, id);
    expect(author).toMatchObject({ titles: { en: 'Correspondent' }, email: 'marta@paper.example' });
  });
});

describe('The account of an author', () => {
  const addWith = (personId: string) => addAuthor(admin, { ...newAuthor(), personId }, now);

  it('belongs to one author, also when two are added at once', async () => {
    const { personId } = await fixture.paper.person('reporter');
    const added = await Promise.all([personId, personId].map(id => reasonOf(addWith(id!))));
    expect(added.sort()).toEqual(['account-taken personId', 'done']);
    expect(await reasonOf(addWith('none'))).toBe('no-such-person personId');
  });

  it('can be changed to itself and to none', async () => {
    const { personId } = await fixture.paper.person('reporter');
    const id = await addWith(personId!);
    for (const next of [personId, null])
      await changeAuthor(admin, id, { change: { personId: next }, seen: { personId } }, now);
    expect(await authorForEditing(admin, id)).toMatchObject({ personId: null, person: null });
  });

  it('puts the byline on the stories that its person starts, in the language of the edition', async () => {
    const reporter = await fixture.paper.person('reporter');
    const author = { ...newAuthor(), names: { en: 'Jia Yi', fr: 'Jiayi' }, personId: reporter.personId };
    const authorId = await addAuthor(admin, author, now);
    const place = { editionId: fixture.paper.editionId, deskId: null };
    const bylines = async (actor: Actor) =>
      (await loadStory(await createStory(actor, place, now)))!.fields.bylines;
    expect(await bylines(reporter)).toEqual([{ role: 'by', name: 'Jia Yi', authorId }]);
    expect(await bylines(admin)).toEqual([]);
  });
});

describe('Settings of the paper', () => {
  it('are saved', async () => {
    await changeSettings(admin, await formOf('paper', '1', SETTINGS), now);
    expect((await paperForAdmin(admin)).settings).toEqual(SETTINGS);
  });

  it.each([
    ['name', ''],
    ['xAccount', 'coast'],
    ['contact', 'desk'],
    ['contact', 'javascript:alert(1)'],
    ['contact', 'desk@paper.example\nContact: other@paper.example'],
    ['hubs', ['ftp://hub.example']],
    ['indexNowKey', 'short'],
  ])('refuse an invalid %s', async (field, value) => {
    const reason = await reasonOf(changeSettings(admin, await formOf('paper', '1', { [field]: value }), now));
    expect(reason).toMatch(new RegExp(`^wrong-input ${field}`));
  });
});

describe('A name is used once', () => {
  const section = (name: string, parentId: string | null = null) => ({
    ...{ editionId: fixture.paper.editionId, slug: `s-${randomUUID()}`, description: '' },
    ...{ name, parentId },
  });
  const kinds: [string, (name: string) => Promise<unknown>, string][] = [
    ['topic', name => addTopic(admin, newTopic({ names: { en: name } }), now), 'names.en'],
    ['author', name => addAuthor(admin, newAuthor({ names: { en: name } }), now), 'names.en'],
    ['section', name => addSection(admin, section(name), now), 'name'],
  ];

  it.each(kinds)('by a %s, whatever the case, accents and spaces', async (_, add, field) => {
    await add('Été à la mer');
    for (const same of ['été à la mer', 'ETE A LA MER', 'Été  à la mer', 'Ｅté à la mer'])
      expect(await reasonOf(add(same)), same).toBe(`name-taken ${field}`);
    expect(await reasonOf(add('Été à la Mère'))).toBe('done');
  });

  it.each(kinds)('by one %s of two that are added at the same moment', async (_, add, field) => {
    const both = await Promise.all([add('At once'), add('AT ONCE')].map(reasonOf));
    expect(both.sort()).toEqual(['done', `name-taken ${field}`]);
  });

  it('per language, and its owner can keep it', async () => {
    const id = await addTopic(admin, newTopic({ names: { en: 'Cat', fr: 'Minou' } }), now);
    expect(await reasonOf(addTopic(admin, newTopic({ names: { en: 'Talk', fr: 'Cat' } }), now))).toBe('done');
    await changeTopic(admin, id, await formOf('topic', id, { names: { en: 'CAT' } }), now);
    expect(await reasonOf(addTopic(admin, newTopic({ names: { fr: 'minou' } }), now))).toBe('done');
    const change = await formOf('topic', id, { names: { en: 'talk' } });
    expect(await reasonOf(changeTopic(admin, id, change, now))).toBe('name-taken names.en');
  });

  it('among sections with the same parent', async () => {
    const parent = (await paperForAdmin(admin)).sections.find(({ slug }) => slug === 'news')!;
    await addSection(admin, section('Letters'), now);
    expect(await reasonOf(addSection(admin, section('Letters', parent.id), now))).toBe('done');
    const letters = (await paperForAdmin(admin)).sections.filter(({ name }) => name === 'Letters');
    expect(letters).toHaveLength(2);
    const form = await formOf('section', parent.id, { name: 'letters' });
    const rename = changeSection(admin, parent.id, form, now);
    expect(await reasonOf(rename)).toBe('name-taken name');
  });

  it('and so is every address of the paper when two are added at the same moment', async () => {
    const adds: [string, () => Promise<unknown>][] = [
      ['code', () => addEdition(admin, { ...EDITION, code: 'at-once' }, now)],
      ['slug', () => addStandingPage(admin, page('page-at-once'), now)],
      ['slug', () => addTopic(admin, newTopic({ slug: 'topic-at-once' }), now)],
      ['slug', () => addAuthor(admin, newAuthor({ slug: 'author-at-once' }), now)],
      ['slug', () => addSection(admin, { ...section(randomUUID()), slug: 'section-at-once' }, now)],
    ];
    for (const [field, add] of adds)
      expect((await Promise.all([add(), add()].map(reasonOf))).sort()).toEqual([
        `address-taken ${field}`,
        'done',
      ]);
  });
});
