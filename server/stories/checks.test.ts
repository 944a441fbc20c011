import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { textChecker } from '@/domain/checks/text-checker';
import { compileExpression } from '@/domain/style/expression';
import { ALWAYS_REASONED, WARNING_RULES, checkStory, needingReason, SEVERITY } from '@/domain/checks/checks';
import { RULE_NAMES, type RuleName } from '@/domain/checks/finding';
import type { PictureRights } from '@/domain/media/picture-rights';
import type { Actor } from '@/domain/people/permissions';
import { isSlug } from '@/domain/story/slug';
import type { StoryContent } from '@/domain/story/story';
import {
  CHECK_CASES,
  DEAD_ADDRESS,
  PERCENT,
  quietFacts,
  readyStory,
} from '@/domain/checks/check-cases.fixture';
import { testPaper } from '@/scripts/test/paper';
import { factsForChecks } from './checks';
import { Refused } from '@/server/problems/refused';
import { saveWorkingCopy } from './save';
import { createStory } from './create/create-story';
import { parseAction } from './story-input';
import { actOnStory } from './transition/act-on-story';
import { inTransaction } from '@/server/store/database';
import { prisma } from '@/server/store/prisma';
import { loadEditions } from '@/server/store/paper/paper';
import { insertPicture } from '@/server/store/media/media';
import {
  insertStyleRule,
  listStyleRules,
  loadReasonRules,
  saveReasonRules,
} from '@/server/store/paper/style-rules';
import { insertTranslations } from '@/server/store/translations/translations';
import { insertRevision, listRevisions } from '@/server/store/stories/revisions';
import { loadStory } from '@/server/store/stories/stories';

const fixture = testPaper();
const now = new Date('2026-11-25T08:00:00Z');

let editor: Actor;
/** The default rules that require a reason. */
let byDefault: RuleName[];
beforeAll(async () => {
  byDefault = await loadReasonRules();
  editor = await fixture.paper.person('editor');
  await insertPicture({
    ...{ id: 'media-1', width: 10, height: 10, mime: 'image/jpeg', bytes: 1, sha256: 'x' },
    ...{ originalName: 'a.jpg', alt: '', caption: '', credit: '', uploadedById: null },
  });
});

async function write(content: StoryContent): Promise<string> {
  const { editionId, deskId } = fixture.paper;
  const id = await createStory(editor, { editionId, deskId }, now);
  const slug = isSlug(content.fields.slug) ? `s-${id.slice(-12)}` : content.fields.slug;
  const fields = { ...content.fields, slug };
  await saveWorkingCopy(
    editor,
    id,
    { version: 1, key: randomUUID(), editionId, deskId, ...content, fields },
    now,
  );
  return id;
}

async function publish(id: string, override?: { rules: RuleName[]; reason: string }) {
  const { version } = (await loadStory(id))!;
  const input = parseAction({ action: 'publish', version, key: randomUUID(), override });
  return actOnStory(editor, id, input, now).then(
    () => 'published',
    (error: unknown) => (error instanceof Refused ? error : Promise.reject(error)),
  );
}

/** Database rows that trigger the rules about data outside the text. */
const AROUND: Partial<Record<RuleName, (storyId: string) => Promise<unknown>>> = {
  'open-notes': storyId => thread(storyId, true),
  'notes-unresolved': storyId => thread(storyId, false),
  'machine-text': storyId => prisma().machineText.create({ data: { storyId, digest: MACHINE_TEXT } }),
  embargoed: id =>
    prisma().storyGroup.updateMany({
      where: { stories: { some: { id } } },
      data: { embargoUntil: new Date(now.getTime() + 1000) },
    }),
  'not-for-edition': () => setRights({ editionIds: [fixture.paper.otherEditionId] }),
  'rights-expired': () => setRights({ rightsUntil: now }),
  'killed-by-agency': async storyId => {
    const at = { receivedAt: now, firstAt: now };
    const wire = { source: 'Meridian', guid: storyId, number: 2, state: 'killed', headline: '', slug: '' };
    const { id } = await prisma().wireStory.create({ data: { ...wire, ...at } });
    const version = {
      number: 2,
      content: { editorsNote: 'False.' },
      digest: '',
      textDigest: '',
      receivedAt: now,
    };
    await prisma().wireVersion.create({ data: { wireStoryId: id, ...version } });
    await prisma().wireUse.create({ data: { wireStoryId: id, storyId, number: 1, at: now } });
  },
  'used-already': async () => {
    await setRights({ rights: 'single-use' });
    await prisma().liveMedia.create({ data: { mediaId: 'media-1', ownerId: 'a-page', owner: 'page' } });
  },
  'no-ai-label': () => setAiSystem('A painter'),
  'similar-byline': () =>
    prisma().author.create({ data: { slug: 'iin-yuchen', names: { en: 'Iin Yuchen' } } }),
  'not-translated': translated,
  'no-second-text': () => prisma().edition.updateMany({ data: { secondLang: 'zh-Hans' } }),
  'house-style': () => inTransaction(connection => insertStyleRule(words, now, connection)),
};
const [MACHINE_TEXT] = CHECK_CASES['machine-text'].facts!(quietFacts(now)).machineTexts as [string];
const { id: _, ...words } = PERCENT;
const setAiSystem = (aiSystem: string) =>
  prisma().media.update({ where: { id: 'media-1' }, data: { aiSystem } });
const setRights = (data: Partial<PictureRights>) => prisma().media.update({ where: { id: 'media-1' }, data });
/** Makes the story a translation of a story with the same text in an edition in another language. */
async function translated(storyId: string) {
  const { otherEditionId } = fixture.paper;
  await prisma().edition.update({ where: { id: otherEditionId }, data: { lang: 'fr' } });
  const { fields, body } = (await loadStory(storyId))!;
  const source = await createStory(editor, { editionId: otherEditionId, deskId: null }, now);
  const revision = { storyId: source, number: 99, reason: 'translate' as const, fields, body };
  await inTransaction(async connection => {
    await insertRevision({ ...revision, personId: editor.personId, now }, connection);
    const links = [{ sourceId: source, madeFrom: 99, untouched: true }];
    await insertTranslations(storyId, links, now, connection);
  });
}
const thread = (storyId: string, blocking: boolean) =>
  prisma().noteThread.create({
    data: { storyId, blocking, createdById: editor.personId, createdAt: now },
  });

async function withCase(rule: RuleName): Promise<string> {
  await setRights({ rights: 'unknown', editionIds: [], rightsUntil: null });
  await setAiSystem('');
  await prisma().liveMedia.deleteMany({ where: { owner: 'page' } });
  await prisma().styleRule.deleteMany();
  await prisma().author.deleteMany();
  await prisma().edition.updateMany({ data: { secondLang: null } });
  const story = readyStory(fixture.paper.sectionId);
  const id = await write(CHECK_CASES[rule].story?.(story) ?? story);
  await AROUND[rule]?.(id);
  return id;
}

async function findings(id: string) {
  const story = (await loadStory(id))!;
  const edition = (await loadEditions()).find(one => one.id === story.editionId)!;
  const style = await listStyleRules();
  return checkStory(story, await factsForChecks(story, edition, now), textChecker(style, compileExpression));
}

describe('The checks before publishing', () => {
  it('allow a story without findings', async () => {
    expect(await publish(await write(readyStory(fixture.paper.sectionId)))).toBe('published');
  });

  for (const rule of RULE_NAMES)
    it(`find ${rule} with data of the database and handle it as the composer shows`, async () => {
      await inTransaction(connection => saveReasonRules([...WARNING_RULES], connection));
      const id = await withCase(rule);
      expect([...new Set((await findings(id)).map(found => found.rule))]).toEqual([rule]);
      const refused = (await publish(id)) as Refused;
      if (SEVERITY[rule] === 'error') {
        expect(refused).toMatchObject({ status: 422, reason: rule });
        const reason = 'It must go out';
        expect(await publish(id, { rules: [...RULE_NAMES], reason })).toMatchObject({ reason: rule });
        return;
      }
      expect(refused).toMatchObject({ status: 422, reason: 'needs-override' });
      expect(refused.detail.findings).toEqual(needingReason(await findings(id), WARNING_RULES));
      await inTransaction(connection => saveReasonRules([], connection));
      if (ALWAYS_REASONED.includes(rule)) {
        expect(await publish(id)).toMatchObject({ reason: 'needs-override' });
        const reason = 'The court documents confirm it';
        expect(await publish(id, { rules: [rule], reason })).toBe('published');
      } else expect(await publish(id)).toBe('published');
    });

  it('require an answer by default to the four rules about readers and the law', async () => {
    for (const rule of WARNING_RULES) {
      await inTransaction(connection => saveReasonRules(byDefault, connection));
      const outcome = await publish(await withCase(rule));
      const waits = ['rights-expired', 'no-credit', 'dead-link', 'open-suggestions'].includes(rule);
      expect([rule, outcome instanceof Refused]).toEqual([rule, waits]);
    }
  });

  it('record the reason of an override in the event and in the revision', async () => {
    const id = await withCase('no-credit');
    const override = {
      rules: ['no-credit' as const, 'no-lead' as const],
      reason: 'The agency confirms it later',
    };
    expect(await publish(id, { ...override, rules: ['dead-link'] })).toMatchObject({
      reason: 'needs-override',
    });
    expect(await publish(id, override)).toBe('published');
    const kept = { rules: ['no-credit'], reason: override.reason };
    expect((await listRevisions(id))[0]).toMatchObject({ reason: 'publish', override: kept });
    const event = await prisma().event.findFirst({ where: { storyId: id, kind: 'story.publish' } });
    expect(event!.data).toMatchObject({ override: kept });
  });

  it('record no reason where none was required', async () => {
    const id = await write(readyStory(fixture.paper.sectionId));
    await publish(id, { rules: ['no-credit'], reason: 'Just in case' });
    expect((await listRevisions(id))[0]).toMatchObject({ reason: 'publish', override: null });
  });

  it.each([
    [{ rules: ['no-credit'], reason: ' ' }],
    [{ rules: ['no-such-rule'], reason: 'x' }],
    [{ rules: ['no-credit'], reason: 'x'.repeat(501) }],
    [{ reason: 'x' }],
    ['yes'],
  ])('refuses the override %j', override =>
    expect(() => parseAction({ action: 'publish', version: 1, key: randomUUID(), override })).toThrow(
      expect.objectContaining({ status: 422, reason: 'wrong-input' }),
    ),
  );
});

describe('Links to stories of the paper', () => {
  const linkTo = (href: string): StoryContent => {
    const story = readyStory(fixture.paper.sectionId);
    const marks = [{ type: 'link', attrs: { href } }];
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'Linked', marks }] }];
    return { ...story, body: { type: 'doc', content } };
  };
  const isDead = async (href: string) =>
    (await findings(await write(linkTo(href)))).some(({ rule }) => rule === 'dead-link');

  it('are broken while the story is not live, and valid while it is', async () => {
    await prisma().styleRule.deleteMany();
    const id = await write(readyStory(fixture.paper.sectionId));
    await publish(id);
    const { path } = (await prisma().address.findFirst({ where: { storyId: id } }))!;
    const addresses = [path, `${path}/`, `${path}?a=b#c`, `https://paper.example${path}`];
    for (const address of addresses) expect(await isDead(address)).toBe(false);
    const { version } = (await loadStory(id))!;
    await actOnStory(editor, id, { action: 'kill', version, key: randomUUID(), reason: 'Wrong.' }, now);
    for (const address of addresses) expect(await isDead(address)).toBe(true);
  });

  it('are broken where there never was a story, and are ignored on other sites', async () => {
    expect(await isDead(DEAD_ADDRESS)).toBe(true);
    for (const address of ['/news', '/search?q=a', '#note', 'https://elsewhere.example/a/2020/01/01/b'])
      expect(await isDead(address)).toBe(false);
  });

  it('are checked in related stories too', async () => {
    const story = readyStory(fixture.paper.sectionId);
    story.fields.relatedIds = [await write(story)];
    expect((await findings(await write(story))).map(({ rule }) => rule)).toEqual(['dead-link']);
  });
});
