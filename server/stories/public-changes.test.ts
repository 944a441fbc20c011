import { randomBytes, randomUUID } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import { createElement } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ChangesPage } from '@/components/reader/story/changes-page';
import { ROLES, type Actor } from '@/domain/people/permissions';
import { p, text } from '@/domain/document/samples.fixture';
import { testPaper } from '@/scripts/test/paper';
import { act, publishStory } from '@/scripts/test/publish';
import { answerReader } from '@/server/site/answer';
import { prisma } from '@/server/store/prisma';
import { listPublished } from '@/server/store/stories/public-changes';
import { loadStory } from '@/server/store/stories/stories';
import { setPublicChanges } from './public-changes';
import { saveWorkingCopy } from './save';

const fixture = testPaper();
let minute = 0;
/** Each step a minute after the one before. */
const next = () => new Date(Date.parse('2026-11-24T08:00:00Z') + minute++ * 60_000);
let editor: Actor;
let id: string;
let path: string;

const at = (address: string) => answerReader(address, new URLSearchParams(), next());
async function pageOf(address = `${path}/changes`): Promise<string> {
  const answer = await at(address);
  if (answer.kind !== 'changes') throw new Error(answer.kind);
  return renderToStaticMarkup(createElement(ChangesPage, answer.view));
}

async function write(headline: string, ...lines: string[]): Promise<void> {
  const { fields, version, editionId } = (await loadStory(id))!;
  const body = { type: 'doc' as const, content: lines.map(line => p(text(line))) };
  const base = { version, key: randomUUID(), editionId, deskId: null };
  await saveWorkingCopy(editor, id, { ...base, body, fields: { ...fields, headline } }, next());
}

beforeEach(async () => {
  const { paper } = fixture;
  editor = await paper.person('admin');
  const fields = {
    slug: `s-${randomUUID()}`,
    sectionId: paper.sectionId,
    kicker: 'K',
    headline: 'Nine boats',
  };
  id = await publishStory(editor, {
    editionId: paper.editionId,
    at: next(),
    fields,
    content: [p(text('The boats left.')), p(text('Nobody heard them.'))],
  });
  path = (await prisma().address.findFirstOrThrow({ where: { storyId: id, current: true } })).path;
});

describe('The public changes of a story', () => {
  it('are made from published texts, and not from drafts', async () => {
    expect(await pageOf()).toContain('has not changed');
    await write('Ten boats', 'The boats left.', 'Hardly anybody heard them.');
    expect(await pageOf()).not.toContain('Hardly');
    await act(editor, id, 'publish', next());
    await act(editor, id, 'correct', next(), 'There were ten.');
    const html = await pageOf();
    expect(html).toContain('<del>Nine</del><ins>Ten</ins><span> boats</span>');
    expect(html).toContain('<del>Nobody</del><ins>Hardly anybody</ins>');
    expect(html).not.toContain('The boats left.');
    expect(html.indexOf('There were ten.')).toBeLessThan(html.indexOf('<del>Nine'));
    const story = await at(path);
    expect(story).toMatchObject({ kind: 'story', view: { changesHref: `${path}/changes` } });
  });

  it('move with the story, and are deleted with it', async () => {
    await write('Ten boats', 'The boats left.');
    const { fields, version, editionId, body } = (await loadStory(id))!;
    const moved = { ...fields, slug: `moved-${randomUUID()}` };
    const base = { version, key: randomUUID(), editionId, deskId: null };
    await saveWorkingCopy(editor, id, { ...base, body, fields: moved }, next());
    await act(editor, id, 'publish', next());
    const now = (await prisma().address.findFirstOrThrow({ where: { storyId: id, current: true } })).path;
    expect(await at(`${path}/changes`)).toMatchObject({ kind: 'moved', to: `${now}/changes` });
    await act(editor, id, 'kill', next());
    expect(await at(`${now}/changes`)).toMatchObject({ kind: 'missing', status: 410 });
  });

  it('compare long texts up to a limit, and state what was not compared', async () => {
    const long = () => randomBytes(700_000).toString('base64');
    for (let count = 1; count <= 3; count++) {
      await write(`${count} boats`, long());
      await act(editor, id, 'publish', next());
    }
    const texts = await listPublished(id, 10);
    expect(texts.map(({ fields, body }) => [fields.headline, body !== null])).toEqual([
      ['3 boats', true],
      ['2 boats', true],
      ['1 boats', false],
      ['Nine boats', false],
    ]);
    expect(await pageOf()).toContain('too long to compare');
  });

  it('start again when a withdrawn story is republished', async () => {
    await act(editor, id, 'unpublish', next());
    await write('Ten boats', 'The boats left.');
    await act(editor, id, 'publish', next());
    expect(await pageOf()).not.toContain('Nine');
  });

  it('can be hidden for a reason that readers do not see, and shown again', async () => {
    await expect(setPublicChanges(editor, id, { shown: false, reason: ' ' }, next())).rejects.toMatchObject({
      status: 422,
    });
    const before = await at(`${path}/changes`);
    await setPublicChanges(editor, id, { shown: false, reason: 'It names a witness.' }, next());
    const hidden = await at(`${path}/changes`);
    expect(hidden).toMatchObject({ kind: 'missing', status: 404 });
    expect(await at(path)).toMatchObject({ view: { changesHref: null } });
    // A change of this setting purges either page.
    for (const { keys } of [before, hidden]) expect(keys.some(key => key.startsWith('story:'))).toBe(true);
    const event = await prisma().event.findFirstOrThrow({ where: { storyId: id, kind: 'story.changes' } });
    expect(event.data).toEqual({ shown: false, reason: 'It names a witness.' });
    await setPublicChanges(editor, id, { shown: true }, next());
    expect(await pageOf()).toContain('has not changed');
  });

  it.each(ROLES)('can be hidden by a %s only with the permission to correct', async role => {
    const { paper } = fixture;
    const allowed = role === 'editor' || role === 'admin';
    const hide = (actor: Actor) =>
      setPublicChanges(actor, id, { shown: false, reason: 'A witness.' }, next());
    const elsewhere = await paper.person(role, { editionId: paper.otherEditionId });
    await expect(hide(elsewhere)).rejects.toMatchObject({ status: 403 });
    const here = hide(await paper.person(role, { editionId: paper.editionId }));
    if (allowed) await expect(here).resolves.toBeUndefined();
    else await expect(here).rejects.toMatchObject({ status: 403 });
  });
});
