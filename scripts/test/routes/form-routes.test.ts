import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { addAuthor } from '@/server/paper/authors';
import { addStandingPage } from '@/server/paper/standing-pages';
import { addStyleRule } from '@/server/paper/style';
import { addTemplate } from '@/server/paper/templates';
import { addTopic } from '@/server/paper/topics';
import { prisma } from '@/server/store/prisma';
import { formOf, shownIn, type FormKind } from '../audit/forms';
import { testPaper } from '../paper';
import { testPicture } from '../picture';
import { cookieOf, routes, send, type Sent } from './send';
import { author, page, rule, slug, template, topic, type Context } from './write-inputs';

const fixture = testPaper();
const now = new Date('2026-11-24T01:00:00Z');

/** A form, two values for one of its fields, and a value for another. */
interface Form {
  kind: FormKind;
  id(context: Context): string | Promise<string>;
  one: [field: string, first: unknown, second: unknown];
  other: [field: string, value: unknown];
}

const once = () => '1';
const FORMS: Record<string, Form> = {
  'PUT /api/newsroom/paper': {
    ...{ kind: 'paper', id: once },
    ...{ one: ['name', 'The Coast', 'The Shore'], other: ['publisher', 'Coast Ltd'] },
  },
  'PUT /api/newsroom/paper/security': {
    ...{ kind: 'paper', id: once },
    ...{ one: ['sessionDays', 3, 5], other: ['sessionIdleHours', 7] },
  },
  'PUT /api/newsroom/paper/unusual': {
    ...{ kind: 'unusual', id: once },
    ...{ one: ['liveChangesMost', 70, 80], other: ['allowedDomains', ['ferries.example']] },
  },
  'PUT /api/newsroom/paper/retention': {
    ...{ kind: 'retention', id: once },
    ...{ one: ['origins', 60, 70], other: ['inbox', 45] },
  },
  'PUT /api/newsroom/reason-rules': {
    // With only two choices, the second person makes the same one.
    ...{ kind: 'reasons', id: once },
    ...{ one: ['house-style', true, true], other: ['dead-link', false] },
  },
  'PUT /api/newsroom/editions/[id]': {
    ...{ kind: 'edition', id: ({ paper }) => paper.editionId },
    ...{ one: ['name', 'Coast', 'Shore'], other: ['aboutLinks', [{ label: 'About', href: '/about' }]] },
  },
  'PUT /api/newsroom/desks/[id]': {
    ...{ kind: 'desk', id: ({ paper }) => paper.deskId },
    ...{ one: ['name', 'Coast desk', 'Shore desk'], other: ['names', { fr: 'Côte' }] },
  },
  'PUT /api/newsroom/sections/[id]': {
    ...{ kind: 'section', id: ({ paper }) => paper.sectionId },
    ...{ one: ['name', 'Coast', 'Shore'], other: ['approvalRoles', ['admin']] },
  },
  'PUT /api/newsroom/standing-pages/[id]': {
    ...{ kind: 'page', id: context => addStandingPage(context.admin, page(context), now) },
    ...{ one: ['title', 'Coast', 'Shore'], other: ['body', template().body] },
  },
  'PUT /api/newsroom/style-rules/[id]': {
    ...{ kind: 'rule', id: ({ admin }) => addStyleRule(admin, rule(), now) },
    ...{ one: ['message', 'Coast', 'Shore'], other: ['suggestion', 'use'] },
  },
  'PUT /api/newsroom/story-templates/[id]': {
    ...{ kind: 'template', id: ({ admin }) => addTemplate(admin, template(), now) },
    ...{ one: ['names', { en: 'Coast' }, { en: 'Shore' }] },
    other: ['fields', { kicker: 'Ports', headline: '', standfirst: '' }],
  },
  'PUT /api/newsroom/topics/[id]': {
    ...{ kind: 'topic', id: ({ admin }) => addTopic(admin, topic(), now) },
    ...{ one: ['descriptions', { en: 'Coast' }, { en: 'Shore' }], other: ['isSeries', true] },
  },
  'PUT /api/newsroom/media/[id]': {
    ...{ kind: 'picture', id: () => testPicture(40, 20) },
    ...{ one: ['caption', 'Coast', 'Shore'], other: ['focusX', 0.25] },
  },
  'PUT /api/newsroom/authors/[id]': {
    ...{ kind: 'author', id: ({ admin }) => addAuthor(admin, author(), now) },
    ...{ one: ['bios', { en: 'Coast' }, { en: 'Shore' }], other: ['email', 'wen@paper.example'] },
  },
};

/** Writes of shared data that are not forms, with the reason why a stale one is harmless. */
const NO_FORMS: Record<string, string> = {
  'PUT /api/newsroom/desks/[id]/closed': 'one switch',
  'PUT /api/newsroom/desks/order': 'names the order that it was made from',
  'PUT /api/newsroom/sections/order': 'names the order that it was made from',
  'PUT /api/newsroom/style-rules/order': 'names the order that it was made from',
  'PUT /api/newsroom/story-templates/order': 'names the order that it was made from',
  'PUT /api/newsroom/fronts/[id]': 'names its version',
  'PUT /api/newsroom/media/many': 'names for each picture the values that were seen',
  'PUT /api/newsroom/media/deleted': 'one switch',
  'PUT /api/newsroom/fronts/[id]/breaking-news': 'one line, which replaces the one that is shown',
  'PUT /api/newsroom/fronts/[id]/timed-launches': 'names the launches that were seen',
  'PUT /api/newsroom/imports/[id]/choices':
    'one import, which its admin prepares; all choices of it are sent',
  'PUT /api/newsroom/imports/[id]/items/[position]': 'one item, of which all that is kept is sent',
  'PUT /api/newsroom/archive-exports/schedule': 'one schedule, of which all that is set is sent',
  'PUT /api/newsroom/uploads/[id]/parts': 'of its sender alone',
  'PUT /api/newsroom/wire/[id]': 'one switch',
  'PUT /api/newsroom/wire-filters/[id]': 'names the filter that it was made from',
  'PUT /api/newsroom/webhooks/[id]': 'one receiver, of which all that is set is sent',
  'PUT /api/newsroom/notes/[id]': 'one switch',
  'PUT /api/newsroom/notes/[id]/[note]': 'of its writer alone',
  'PUT /api/newsroom/inbox': 'of one person',
  'PUT /api/newsroom/account': 'of one person',
  'PUT /api/newsroom/account/budget-view': 'of one person',
  'PUT /api/newsroom/account/password': 'of one person',
  'PUT /api/newsroom/account/totp': 'of one person',
};
const OF_STORIES = /^PUT \/api\/newsroom\/stories\//;

let admin: Actor;
let colleague: Actor;
let ids: string[];
beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests';
  admin = await fixture.paper.person('admin');
  colleague = await fixture.paper.person('admin');
  await prisma().paper.upsert({ where: { id: 1 }, create: { id: 1, name: 'Broadsheet' }, update: {} });
});

it('Every write that replaces shared data is a form or is harmless when stale', () => {
  const puts = [...routes.keys()].filter(name => name.startsWith('PUT ') && !OF_STORIES.test(name));
  expect(puts.sort()).toEqual([...Object.keys(FORMS), ...Object.keys(NO_FORMS)].sort());
});

describe.each(Object.entries(FORMS))('%s', (name, { kind, id: make, one, other }) => {
  const [field, first, second] = one;
  let id: string;
  const put = async (actor: Actor, body: object): Promise<Sent> =>
    send(name, { params: { id }, body }, { cookie: await cookieOf(actor) });
  const form = (change: object) => formOf(kind, id, change);
  const events = () => prisma().event.count({ where: { personId: { in: ids } } });
  const isChoice = first === second;

  beforeEach(async () => {
    const context = { paper: fixture.paper, editor: admin, admin, actor: admin, now };
    id = await make(context);
    colleague = await fixture.paper.person('admin');
    ids = [colleague.personId, admin.personId];
    // The form before another test.
    const before = await shownIn(kind, id);
    if (JSON.stringify(before[field]) === JSON.stringify(first))
      await put(admin, await form({ [field]: typeof first === 'string' ? slug() : changed(first) }));
  });

  it('refuses to overwrite a later save by someone else, and names them', async () => {
    const [stale, fresh] = [await form({ [field]: second }), await form({ [field]: first })];
    expect(await put(colleague, fresh)).toMatchObject({ status: 200 });
    const sent = await put(admin, stale);
    if (isChoice) return expect(sent).toMatchObject({ status: 200 });
    const { name: by } = await prisma().person.findUniqueOrThrow({ where: { id: colleague.personId } });
    expect(sent).toMatchObject({
      ...{ status: 409, reason: 'changed-meanwhile' },
      json: { conflicts: [{ field, value: first, by, at: expect.any(String) as string }] },
    });
    expect((await shownIn(kind, id))[field]).toEqual(first);
    expect(await put(admin, await form({ [field]: second }))).toMatchObject({ status: 200 });
    expect((await shownIn(kind, id))[field]).toEqual(second);
  });

  it('keeps what two people change in different fields', async () => {
    const [mine, theirs] = [await form({ [field]: first }), await form({ [other[0]]: other[1] })];
    for (const sent of await Promise.all([put(admin, mine), put(colleague, theirs)]))
      expect(sent).toMatchObject({ status: 200 });
    expect(await shownIn(kind, id)).toMatchObject({ [field]: first, [other[0]]: other[1] });
  });

  it('accepts one of two simultaneous changes of a field', async () => {
    const both = [await form({ [field]: first }), await form({ [field]: second })];
    const sent = await Promise.all([put(admin, both[0]!), put(colleague, both[1]!)]);
    expect(sent.map(({ status }) => status).sort()).toEqual(isChoice ? [200, 200] : [200, 409]);
    const isFirst = sent[0]!.status === 200;
    expect((await shownIn(kind, id))[field]).toEqual(isFirst ? first : second);
  });

  it('does nothing when the request is repeated', async () => {
    const body = await form({ [field]: first });
    const before = await events();
    expect(await put(admin, body)).toMatchObject({ status: 200 });
    expect(await put(admin, body)).toMatchObject({ status: 200 });
    expect(await events()).toBe(before + 1);
  });

  it('refuses a request from a page older than an update, and a change of a value that was not shown', async () => {
    expect(await put(admin, { [field]: first })).toMatchObject({ status: 409, reason: 'outdated-page' });
    const unseen = await put(admin, { change: { [field]: first }, seen: {} });
    expect(unseen).toMatchObject({ status: 422, reason: 'wrong-input' });
  });
});

/** Another value of the same kind. */
const changed = (value: unknown) =>
  typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : { en: slug() };
