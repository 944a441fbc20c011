import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActionRequest, RequestedAction } from '@/domain/api/story-writes';
import type { Actor } from '@/domain/people/permissions';
import { STAGES, STORY_ACTIONS, needsReason, WORKFLOW } from '@/domain/story/workflow';
import { testPaper } from '@/scripts/test/paper';
import { act, publishStory, putInStage, writeStory } from '@/scripts/test/publish';
import { inboxOf } from '@/server/inbox/inbox';
import { registerCdn } from '@/server/press/purge/purge';
import { answerReader } from '@/server/site/answer';
import { prisma } from '@/server/store/prisma';
import type { Purge } from '@/server/store/purges';
import { listRevisions } from '@/server/store/stories/revisions';
import { loadStory } from '@/server/store/stories/stories';
import { setEmbargo } from './embargo';
import { saveWorkingCopy } from './save';
import { actOnStory } from './transition/act-on-story';

const fixture = testPaper();
const start = new Date('2026-11-24T01:00:00Z');
const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

let editor: Actor;
let admin: Actor;
let slug: string;
beforeEach(async () => {
  editor = await fixture.paper.person('editor');
  admin = await fixture.paper.person('admin');
  slug = `s-${randomUUID()}`;
});

const path = () => `/news/2026/11/24/${slug}`;
const fields = () => ({ slug, headline: 'Ferries return', sectionId: fixture.paper.sectionId });
const publish = () =>
  publishStory(editor, { editionId: fixture.paper.editionId, fields: fields(), at: start });
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string }) => error.reason ?? String(error),
  );
const send = async (
  actor: Actor,
  id: string,
  step: Omit<ActionRequest, 'version' | 'key'> & { version?: number },
) => {
  const { version } = (await loadStory(id))!;
  return actOnStory(actor, id, { version, key: randomUUID(), ...step }, at(5));
};

async function pageAt(address: string) {
  const answer = await answerReader(address, new URLSearchParams(), at(10));
  if (answer.kind !== 'missing') return { kind: answer.kind, text: JSON.stringify(answer) };
  const { line, publishedAt, withdrawnAt } = answer.view.withdrawn!;
  return { kind: 'missing', status: answer.status, line, dates: [publishedAt, withdrawnAt] };
}

async function change(id: string, headline: string): Promise<void> {
  const { version, editionId, deskId, fields: before, body } = (await loadStory(id))!;
  const input = { version, key: randomUUID(), editionId, deskId, fields: { ...before, headline }, body };
  await saveWorkingCopy(editor, id, input, at(6));
}

describe('A step that needs a reason', () => {
  for (const stage of STAGES)
    for (const action of STORY_ACTIONS)
      if (WORKFLOW[stage][action] && needsReason(action))
        it(`is refused without one: ${action} of a ${stage} story`, async () => {
          const id =
            stage === 'published'
              ? await publish()
              : await writeStory(editor, {
                  editionId: fixture.paper.editionId,
                  fields: fields(),
                  at: start,
                });
          if (stage !== 'published') await putInStage(id, stage);
          expect(await reasonOf(send(editor, id, { action: action as RequestedAction }))).toBe('no-reason');
          expect((await loadStory(id))!.stage).toBe(stage);
          expect(
            await reasonOf(send(editor, id, { action: action as RequestedAction, reason: 'Two sources.' })),
          ).toBe('done');
        });

  it.each(['return', 'unpublish', 'kill'] as const)(
    'reaches the writer and the history: %s',
    async action => {
      const writer = await fixture.paper.person('reporter');
      const id = await writeStory(writer, {
        editionId: fixture.paper.editionId,
        fields: fields(),
        at: start,
      });
      await act(writer, id, 'submit', at(1));
      if (action !== 'return') await act(editor, id, 'publish', at(2));
      await send(editor, id, { action, reason: 'Ask the harbour master too.' });
      const item = (await inboxOf(writer)).find(({ kind }) => kind === action);
      expect(item?.text).toBe('Ask the harbour master too.');
      const [revision] = await listRevisions(id);
      expect(revision).toMatchObject({ reason: action, note: 'Ask the harbour master too.' });
      const event = await prisma().event.findFirst({ where: { storyId: id, kind: `story.${action}` } });
      expect(event!.data).toMatchObject({ reason: 'Ask the harbour master too.' });
    },
  );
});

describe('A withdrawal that is retried because its answer was lost', () => {
  const told: Purge[] = [];
  let isConfirmed = false;
  beforeEach(() => {
    told.length = 0;
    registerCdn({
      purgeSoon: async () => {},
      purge: async purge => {
        told.push(purge);
        return isConfirmed;
      },
    });
  });
  afterEach(() => registerCdn(null));

  it('waits for the unconfirmed processes, and reports them until they have confirmed it', async () => {
    const id = await publish();
    const { version } = (await loadStory(id))!;
    const kill = { version, key: randomUUID(), action: 'kill', reason: 'Wrong.' } as const;
    isConfirmed = false;
    expect(await actOnStory(editor, id, kill, at(5))).toBe(1);
    expect(await actOnStory(editor, id, kill, at(6))).toBe(1);
    isConfirmed = true;
    expect(await actOnStory(editor, id, kill, at(7))).toBe(0);
    expect(told).toHaveLength(3);
    for (const { keys } of told) expect(keys).toEqual(expect.arrayContaining(told[0]!.keys));
    expect(await prisma().event.count({ where: { storyId: id, kind: 'story.kill' } })).toBe(1);
  });

  it('waits for no process once the story is live again', async () => {
    const id = await publish();
    const { version } = (await loadStory(id))!;
    const unpublish = { version, key: randomUUID(), action: 'unpublish', reason: 'Wait.' } as const;
    isConfirmed = true;
    await actOnStory(editor, id, unpublish, at(5));
    await send(editor, id, { action: 'reinstate' });
    expect(await actOnStory(editor, id, unpublish, at(6))).toBe(0);
    expect(told).toHaveLength(1);
  });
});

describe('The public page of a withdrawn story', () => {
  it('states that it is not available, with the public line, when it was unpublished', async () => {
    const id = await publish();
    await send(editor, id, {
      action: 'unpublish',
      reason: 'A source asks.',
      readersLine: 'We are checking a claim.',
    });
    expect(await pageAt(path())).toEqual({
      kind: 'missing',
      status: 404,
      line: 'We are checking a claim.',
      dates: [start, at(5)],
    });
    await act(editor, id, 'publish', at(7));
    expect((await pageAt(path())).kind).toBe('story');
    await send(editor, id, { action: 'unpublish', reason: 'Again.' });
    expect(await pageAt(path())).toMatchObject({ status: 404, line: '' });
  });

  it('states that it was withdrawn permanently, with the public line, when it was killed, also once revived', async () => {
    const id = await publish();
    await send(editor, id, { action: 'kill', reason: 'Made up.', readersLine: 'The story was wrong.' });
    const gone = {
      kind: 'missing',
      status: 410,
      line: 'The story was wrong.',
      dates: [start, at(5)],
    };
    expect(await pageAt(path())).toEqual(gone);
    await act(admin, id, 'revive', at(7));
    expect(await pageAt(path())).toEqual(gone);
  });
});

describe('Withdrawing a story', () => {
  it.each(['unpublish', 'kill'] as const)('does not wait for a save: %s', async action => {
    const id = await publish();
    const { version } = (await loadStory(id))!;
    await change(id, 'Somebody else wrote on');
    await send(editor, id, { action, version, reason: 'At once.' });
    expect((await loadStory(id))!).toMatchObject({
      liveRevisionId: null,
      fields: { headline: 'Somebody else wrote on' },
    });
  });

  it('is the only action that does not require the newest version', async () => {
    const id = await publish();
    await change(id, 'Somebody else wrote on');
    for (const action of ['publish', 'correct'] as const)
      expect(await reasonOf(send(editor, id, { action, version: 2, text: 'Nine.' }))).toMatch(/conflict/);
  });
});

describe('Restoring a withdrawn story', () => {
  it.each(['unpublish', 'kill'] as const)('restores exactly what readers had before: %s', async action => {
    const id = await publish();
    const { liveRevisionId } = (await loadStory(id))!;
    await change(id, 'Not for readers yet');
    await send(editor, id, { action, reason: 'By mistake.', readersLine: 'Gone.' });
    const { version } = (await loadStory(id))!;
    if (action === 'unpublish') await change(id, 'Written since');
    await send(action === 'kill' ? admin : editor, id, { action: 'reinstate', version });
    const story = (await loadStory(id))!;
    expect(story).toMatchObject({
      stage: 'published',
      liveRevisionId,
      liveSectionId: fixture.paper.sectionId,
    });
    expect(story.contributorIds).toEqual([editor.personId]);
    const page = await pageAt(path());
    expect(page.text).toContain('Ferries return');
    expect(page.text).not.toMatch(/Not for readers yet|Written since/);
    const found = await answerReader('/search', new URLSearchParams({ q: 'ferries return' }), at(10));
    expect(JSON.stringify(found)).toContain(slug);
    await send(editor, id, { action: 'unpublish', reason: 'Now really.' });
    expect(await pageAt(path())).toMatchObject({ line: '' });
  });

  it('is refused when nothing was withdrawn, when it is published again, and under an embargo', async () => {
    const never = await writeStory(editor, {
      editionId: fixture.paper.editionId,
      fields: fields(),
      at: start,
    });
    expect(await reasonOf(send(editor, never, { action: 'reinstate' }))).toBe('nothing-withdrawn');
    slug = `s-${randomUUID()}`;
    const id = await publish();
    expect(await reasonOf(send(editor, id, { action: 'reinstate' }))).toBe('nothing-withdrawn');
    await act(editor, id, 'unpublish', at(3));
    const { version } = (await loadStory(id))!;
    await setEmbargo(editor, id, { version, key: randomUUID(), until: '2026-11-25T01:00:00Z' }, at(4));
    expect(await reasonOf(send(editor, id, { action: 'reinstate' }))).toBe('embargoed');
  });

  it('is for admins only when it was killed', async () => {
    const id = await publish();
    await act(editor, id, 'kill', at(3));
    for (const action of ['revive', 'reinstate'] as const)
      expect(await reasonOf(send(editor, id, { action }))).toBe('needs-role');
    expect(await reasonOf(send(admin, id, { action: 'revive' }))).toBe('done');
  });

  it('happens once for many concurrent requests', async () => {
    const id = await publish();
    await act(editor, id, 'kill', at(3));
    const tries = await Promise.all([1, 2, 3].map(() => reasonOf(send(admin, id, { action: 'reinstate' }))));
    expect(tries.sort()).toEqual(['done', 'nothing-withdrawn', 'nothing-withdrawn']);
    expect((await loadStory(id))!.stage).toBe('published');
  });
});
