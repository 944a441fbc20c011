import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_BODY } from '@/domain/document/body';
import { ROLES, type Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { addAuthor, authorToKeep, changeAuthor } from './authors';
import { addEdition, addSection, changeEdition, changeSettings, paperForAdmin } from './paper';
import { addStandingPage, changeStandingPage, openStandingPage, removeStandingPage } from './standing-pages';
import { entriesToKeep } from './named-lists';
import { addTopic, changeTopic, topicToKeep } from './topics';

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
  adsText: '',
  securityText: 'Contact: mailto:desk@paper.example',
  trustText: '',
  hubs: ['https://hub.example/'],
  indexNowKey: '',
};
const EDITION = {
  ...{ code: 'ar', name: 'العربية', shortName: 'العربية', mark: 'ع', lang: 'ar', secondLang: null },
  ...{ ink: 'moss', zone: 'Asia/Dubai', description: '', fourEyes: false, firstYear: 2026 },
  ...{ rightsLine: '', licenceLine: '', registrationLine: '', followLinks: [], aboutLinks: [] },
};
const TOPIC = { slug: 'ports', names: { en: 'Ports', fr: ' ' }, descriptions: {} };
const AUTHOR = {
  slug: 'lin-yuchen',
  names: { en: 'Lin Yuchen' },
  titles: {},
  bios: {},
  email: '',
  portraitId: null,
};
const page = (slug = 'about') => ({
  editionId: fixture.paper.editionId,
  slug,
  title: 'About us',
  description: '',
  body: EMPTY_BODY,
});

let admin: Actor;
beforeAll(async () => (admin = await fixture.paper.person('admin')));

describe('who may keep the paper', () => {
  const uses: [string, (actor: Actor) => Promise<unknown>, string[]][] = [
    ['sees the paper', actor => paperForAdmin(actor), ['admin']],
    ['changes its settings', actor => changeSettings(actor, SETTINGS, now), ['admin']],
    ['begins an edition', actor => addEdition(actor, { ...EDITION, code: 'xx' }, now), ['admin']],
    [
      'changes an edition',
      actor => changeEdition(actor, fixture.paper.editionId, { ...EDITION, ink: 'blue' }, now),
      ['admin'],
    ],
    ['adds a page', actor => addStandingPage(actor, page(), now), ['admin']],
    ['changes a page', actor => changeStandingPage(actor, 'none', {}, now), ['admin']],
    ['removes a page', actor => removeStandingPage(actor, 'none', now), ['admin']],
    ['sees topics', actor => entriesToKeep(actor, 'topics', { words: '' }), ['editor', 'admin']],
    ['opens a topic', actor => topicToKeep(actor, 'none'), ['editor', 'admin']],
    ['adds a topic', actor => addTopic(actor, { ...TOPIC, slug: randomUUID() }, now), ['editor', 'admin']],
    ['changes a topic', actor => changeTopic(actor, 'none', TOPIC, now), ['editor', 'admin']],
    ['sees authors', actor => entriesToKeep(actor, 'authors', { words: '' }), ['editor', 'admin']],
    ['opens an author', actor => authorToKeep(actor, 'none'), ['editor', 'admin']],
    [
      'adds an author',
      actor => addAuthor(actor, { ...AUTHOR, slug: randomUUID() }, now),
      ['editor', 'admin'],
    ],
    ['changes an author', actor => changeAuthor(actor, 'none', AUTHOR, now), ['editor', 'admin']],
  ];
  for (const [use, work, roles] of uses)
    for (const role of ROLES) {
      const may = roles.includes(role);
      it(`a ${role} ${may ? '' : 'never '}${use}`, async () => {
        const outcome = await reasonOf(work(await fixture.paper.person(role)));
        // What is not there is not found by those who may look for it.
        expect(outcome).toMatch(may ? /^(done|no-such-\w+)$/ : /^needs-role$/);
      });
    }
});

describe('an edition', () => {
  it('is written from right to left when its language is', async () => {
    await addEdition(admin, EDITION, now);
    const { editions } = await paperForAdmin(admin);
    expect(editions.at(-1)).toMatchObject({ code: 'ar', direction: 'rtl', ink: 'moss', isDefault: false });
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
  ])('cannot have any %s', async (field, value) =>
    expect(await reasonOf(addEdition(admin, { ...EDITION, code: 'yy', [field]: value }, now))).toBe(
      `wrong-input ${field}`,
    ),
  );
});

describe('a page of an edition', () => {
  it('is added, changed and removed', async () => {
    const id = await addStandingPage(admin, page('contact'), now);
    const later = new Date(now.getTime() + 1000);
    const change = { ...page(), title: 'Write to us', seenAt: now.toISOString() };
    await changeStandingPage(admin, id, change, later);
    expect(await openStandingPage(admin, id)).toMatchObject({ title: 'Write to us', slug: 'contact' });
    expect(await reasonOf(changeStandingPage(admin, id, change, later))).toBe('changed-meanwhile');
    await removeStandingPage(admin, id, later);
    expect(await reasonOf(openStandingPage(admin, id))).toBe('no-such-page');
  });

  it.each(['news', 'topic', 'ar'])('cannot stand at /%s', async slug =>
    expect(await reasonOf(addStandingPage(admin, page(slug), now))).toBe('address-taken slug'),
  );

  it('has its address once in an edition, also against a section that comes later', async () => {
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

  it('holds only what a story may hold', async () => {
    const body = { type: 'doc', content: [{ type: 'script' }] };
    expect(await reasonOf(addStandingPage(admin, { ...page('odd'), body }, now))).toMatch(/body$/);
  });
});

describe('topics and authors', () => {
  it('keep their address, and lose empty texts', async () => {
    const id = await addTopic(admin, { ...TOPIC, slug: 'tea' }, now);
    await changeTopic(admin, id, { names: { en: 'Tea and coffee' }, descriptions: { fr: '' } }, now);
    const topic = await topicToKeep(admin, id);
    expect(topic).toMatchObject({ slug: 'tea', names: { en: 'Tea and coffee' }, descriptions: {} });
  });

  it('have an address of their own', async () => {
    await addTopic(admin, { ...TOPIC, slug: 'rice' }, now);
    expect(await reasonOf(addTopic(admin, { ...TOPIC, slug: 'rice' }, now))).toBe('address-taken slug');
    await addAuthor(admin, { ...AUTHOR, slug: 'qiu-lan' }, now);
    expect(await reasonOf(addAuthor(admin, { ...AUTHOR, slug: 'qiu-lan' }, now))).toBe('address-taken slug');
  });

  it('need a name, and a portrait that we hold', async () => {
    expect(await reasonOf(addTopic(admin, { ...TOPIC, slug: 'x', names: {} }, now))).toBe(
      'wrong-input names',
    );
    expect(await reasonOf(addAuthor(admin, { ...AUTHOR, slug: 'y', portraitId: 'none' }, now))).toBe(
      'no-such-picture portraitId',
    );
  });

  it('are changed as a whole', async () => {
    const id = await addAuthor(admin, { ...AUTHOR, slug: 'marta' }, now);
    const profile = { ...AUTHOR, titles: { en: 'Correspondent' }, email: 'marta@paper.example' };
    await changeAuthor(admin, id, profile, now);
    const author = await authorToKeep(admin, id);
    expect(author).toMatchObject({ titles: { en: 'Correspondent' }, email: 'marta@paper.example' });
  });
});

describe('settings of the paper', () => {
  it('are kept', async () => {
    await changeSettings(admin, SETTINGS, now);
    expect((await paperForAdmin(admin)).settings).toEqual(SETTINGS);
  });

  it.each([
    ['name', ''],
    ['xAccount', 'coast'],
    ['hubs', ['ftp://hub.example']],
    ['indexNowKey', 'short'],
  ])('cannot have any %s', async (field, value) => {
    const reason = await reasonOf(changeSettings(admin, { ...SETTINGS, [field]: value }, now));
    expect(reason).toMatch(new RegExp(`^wrong-input ${field}`));
  });
});
