import { beforeAll, describe, expect, it } from 'vitest';
import { WARNING_RULES } from '@/domain/checks/checks';
import { EMPTY_BODY } from '@/domain/document/body';
import { ROLES, type Actor } from '@/domain/people/permissions';
import { MAX_TEMPLATES } from '@/domain/story/story-template';
import { formOf } from '@/scripts/test/audit/forms';
import { testPaper } from '@/scripts/test/paper';
import { createStory } from '@/server/stories/create/create-story';
import {
  addStyleRule,
  changeReasonRules,
  changeStyleRule,
  orderStyle,
  removeStyleRule,
  styleForAdmin,
} from './style';
import {
  addTemplate,
  changeTemplate,
  orderTheTemplates,
  removeTemplate,
  templatesForAdmin,
  templateToEdit,
} from './templates';
import { loadStory } from '@/server/store/stories/stories';

const fixture = testPaper();
const now = new Date('2026-11-25T08:00:00Z');
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string; detail?: { field?: string } }) =>
      [error.reason, error.detail?.field].filter(Boolean).join(' '),
  );

const RULE = { lang: 'en', pattern: 'percent', message: 'Write per cent.', suggestion: 'per cent' };
const TEMPLATE = {
  names: { en: 'Interview', fr: ' ' },
  fields: { kicker: 'Interview', headline: '', standfirst: '' },
  body: EMPTY_BODY,
};

let admin: Actor;
beforeAll(async () => (admin = await fixture.paper.person('admin')));

describe('Permission to edit house style and templates', () => {
  const uses: [string, (actor: Actor) => Promise<unknown>][] = [
    ['see the house style', actor => styleForAdmin(actor)],
    ['add a rule', actor => addStyleRule(actor, RULE, now)],
    ['change a rule', async actor => changeStyleRule(actor, 'none', await formOf('rule', 'none', RULE), now)],
    ['remove a rule', actor => removeStyleRule(actor, 'none', now)],
    ['order rules', actor => orderStyle(actor, { lang: 'xx', ids: [], seen: [] }, now)],
    [
      'choose what needs a reason',
      async actor => changeReasonRules(actor, await formOf('reasons', '', { 'house-style': true }), now),
    ],
    ['see the templates', actor => templatesForAdmin(actor)],
    ['open a template', actor => templateToEdit(actor, 'none')],
    ['add a template', actor => addTemplate(actor, TEMPLATE, now)],
    [
      'change a template',
      async actor => changeTemplate(actor, 'none', await formOf('template', 'none', TEMPLATE), now),
    ],
    ['remove a template', actor => removeTemplate(actor, 'none', now)],
    ['order templates', actor => orderTheTemplates(actor, { ids: ['none'], seen: [] }, now)],
  ];
  for (const [use, work] of uses)
    for (const role of ROLES)
      it(`${role === 'admin' ? 'lets an admin' : `never lets a ${role}`} ${use}`, async () => {
        const outcome = await reasonOf(work(await fixture.paper.person(role)));
        // A missing id is not found by those with the permission.
        expect(outcome).toMatch(role === 'admin' ? /^(done|no-such-[\w ]+)$/ : /^needs-role$/);
      });

  it('is refused to an admin of a single edition', async () => {
    const place = { editionId: fixture.paper.editionId };
    const actor = await fixture.paper.person('admin', place);
    for (const [, work] of uses) expect(await reasonOf(work(actor))).toBe('needs-role');
  });
});

describe('A rule of the house style', () => {
  it('can be added, changed, ordered and removed', async () => {
    const lang = 'fr';
    const first = await addStyleRule(admin, { ...RULE, lang }, now);
    const second = await addStyleRule(admin, { ...RULE, lang, pattern: 'email' }, now);
    await changeStyleRule(admin, first, await formOf('rule', first, { pattern: '/\\d+%/' }), now);
    const patterns = async () =>
      (await styleForAdmin(admin)).rules.filter(rule => rule.lang === lang).map(rule => rule.pattern);
    expect(await patterns()).toEqual(['/\\d+%/', 'email']);
    await orderStyle(admin, { lang, ids: [second, first], seen: [first, second] }, now);
    expect(await patterns()).toEqual(['email', '/\\d+%/']);
    await removeStyleRule(admin, second, now);
    expect(await patterns()).toEqual(['/\\d+%/']);
    expect(await reasonOf(removeStyleRule(admin, second, now))).toBe('no-such-rule');
  });

  it.each([
    [{ pattern: '/(/' }, 'pattern-broken pattern'],
    [{ pattern: ' ' }, 'pattern-empty pattern'],
    [{ pattern: 'x'.repeat(300) }, 'pattern-too-long pattern'],
    [{ message: '' }, 'wrong-input message'],
    [{ lang: 'zh-Hans' }, 'wrong-input lang'],
    [{ suggestion: 'x'.repeat(201) }, 'wrong-input suggestion'],
    [{ odd: 1 }, 'wrong-input'],
  ])('is refused with %j', async (change, reason) =>
    expect(await reasonOf(addStyleRule(admin, { ...RULE, ...change }, now))).toBe(reason),
  );

  it('is refused where another one of its language has the same pattern', async () => {
    const [one, other] = ['harbor', 'honor'].map(pattern => ({ ...RULE, lang: 'ar', pattern }));
    await addStyleRule(admin, one, now);
    expect(await reasonOf(addStyleRule(admin, one, now))).toBe('rule-exists pattern');
    await addStyleRule(admin, { ...one, lang: 'zh' }, now);
    const id = await addStyleRule(admin, other, now);
    const changed = await formOf('rule', id, { pattern: 'harbor' });
    expect(await reasonOf(changeStyleRule(admin, id, changed, now))).toBe('rule-exists pattern');
    await changeStyleRule(admin, id, await formOf('rule', id, { message: 'As Chambers has it.' }), now);
  });

  it('never asks for a reason when it blocks', async () => {
    const choose = async (choice: object) =>
      changeReasonRules(admin, await formOf('reasons', '', choice), now);
    const all = Object.fromEntries(WARNING_RULES.map(rule => [rule, false]));
    await choose({ ...all, 'house-style': true, 'no-credit': true });
    expect((await styleForAdmin(admin)).reasonRules).toEqual(['no-credit', 'house-style']);
    expect(await reasonOf(choose({ 'no-headline': true }))).toBe('wrong-input');
  });
});

describe('A template', () => {
  it('is copied into a new story, and a later change does not affect the story', async () => {
    const body = { type: 'doc', content: [{ type: 'heading', attrs: { level: 2 } }] };
    const id = await addTemplate(admin, { ...TEMPLATE, body }, now);
    const reporter = await fixture.paper.person('reporter');
    const { editionId } = fixture.paper;
    const storyId = await createStory(reporter, { editionId, deskId: null, templateId: id }, now);
    await changeTemplate(admin, id, await formOf('template', id, TEMPLATE), now);
    const story = (await loadStory(storyId))!;
    expect(story.fields).toMatchObject({ kicker: 'Interview', headline: '', slug: '', sectionId: null });
    expect(story.body.content).toMatchObject([{ type: 'heading' }]);
    await removeTemplate(admin, id, now);
    const late = createStory(reporter, { editionId, deskId: null, templateId: id }, now);
    expect(await reasonOf(late)).toBe('no-such-template');
  });

  it('has a name, and accepts only blocks that a story accepts', async () => {
    expect(await reasonOf(addTemplate(admin, { ...TEMPLATE, names: { en: ' ' } }, now))).toBe(
      'wrong-input names',
    );
    const body = { type: 'doc', content: [{ type: 'script' }] };
    expect(await reasonOf(addTemplate(admin, { ...TEMPLATE, body }, now))).toMatch(/body$/);
    const fields = { ...TEMPLATE.fields, slug: 'x' };
    expect(await reasonOf(addTemplate(admin, { ...TEMPLATE, fields }, now))).toBe('wrong-input fields');
  });

  it('has an order, and their number is limited', async () => {
    const before = (await templatesForAdmin(admin)).map(({ id }) => id);
    for (let count = before.length; count < MAX_TEMPLATES; count++) await addTemplate(admin, TEMPLATE, now);
    expect(await reasonOf(addTemplate(admin, TEMPLATE, now))).toBe('too-many-templates');
    const seen = (await templatesForAdmin(admin)).map(({ id }) => id);
    const ids = seen.toReversed();
    await orderTheTemplates(admin, { ids, seen }, now);
    const stale = { ids: [...ids.slice(1), ids[0]!], seen };
    expect(await reasonOf(orderTheTemplates(admin, stale, now))).toBe('list-changed');
    expect((await templatesForAdmin(admin)).map(({ id }) => id)).toEqual(ids);
  });
});
