import { randomUUID } from 'node:crypto';
import { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Body, BodyNode } from '@/domain/document/body';
import { MoveStep } from '@/domain/document/commits/move-step';
import { schemaHash } from '@/domain/document/commits/steps';
import { bodySchema } from '@/domain/document/schema';
import type { Actor } from '@/domain/people/permissions';
import type { StoryFields } from '@/domain/story/story';
import { changeBetween } from '@/domain/story/text-change';
import { testPaper } from '@/scripts/test/paper';
import { Refused } from '@/server/problems/refused';
import { prisma } from '@/server/store/prisma';
import { deleteCommits } from '@/server/store/stories/commits';
import { loadStory } from '@/server/store/stories/stories';
import { parseCommit } from './commit-input';
import { createStory } from './create/create-story';
import { saveWorkingCopy } from './save';
import { actOnStory } from './transition/act-on-story';
import { commitsAfter, saveCommit } from './save-commit';
import { parseSave } from './story-input';

const fixture = testPaper();
const now = new Date('2026-11-30T01:00:00Z');

const paragraph = (text: string): BodyNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const PAGE: Body = { type: 'doc', content: [paragraph('One.'), paragraph('Two.')] };

let ines: Actor;
let kofi: Actor;
let id: string;
let version: number;

const stored = async () => (await loadStory(id))!;
const texts = async () => (await stored()).body.content!.map(({ content }) => content?.[0]?.text ?? '');

/** Steps for the page as it was at first. */
function stepsOf(edit: (tr: Transform) => unknown): unknown[] {
  const tr = new Transform(Node.fromJSON(bodySchema, PAGE));
  edit(tr);
  return JSON.parse(JSON.stringify(tr.steps)) as unknown[];
}
const insertion = (at: number, text: string) => stepsOf(tr => tr.insert(at, bodySchema.text(text)));

interface Sent {
  key?: string;
  steps?: unknown[];
  change?: { fields: Partial<StoryFields>; before: Partial<StoryFields> };
  schema?: string;
  version?: number;
}
const request = (sent: Sent) => ({
  ...{ version, key: randomUUID(), schema: schemaHash(bodySchema), steps: [] as unknown[] },
  ...sent,
});
const commit = async (actor: Actor, sent: Sent) => saveCommit(actor, id, parseCommit(request(sent)), now);

const reasonOf = (work: () => Promise<unknown>) =>
  Promise.resolve()
    .then(work)
    .then(
      () => 'done',
      (error: unknown) => (error instanceof Refused ? `${error.status} ${error.reason}` : String(error)),
    );

async function saveWhole(actor: Actor, body: Body) {
  const { editionId, deskId, fields, body: before, version: at } = await stored();
  const text = { editionId, deskId, fields };
  const change = changeBetween({ ...text, body: before }, { ...text, body });
  const sent = JSON.parse(JSON.stringify({ version: at, key: randomUUID(), change })) as unknown;
  await saveWorkingCopy(actor, id, await parseSave(sent), now);
}

beforeEach(async () => {
  ines = await fixture.paper.person('editor');
  kofi = await fixture.paper.person('editor');
  id = await createStory(ines, { editionId: fixture.paper.editionId, deskId: null }, now);
  await saveWhole(ines, PAGE);
  ({ version } = await stored());
});

describe('Steps of two people for the same version', () => {
  it('are both applied, also in one paragraph', async () => {
    const first = await commit(ines, { steps: insertion(4, ' and a half') });
    const second = await commit(kofi, { steps: insertion(1, 'Line ') });
    expect(await texts()).toEqual(['Line One and a half.', 'Two.']);
    expect(first).toMatchObject({ version: version + 1, commits: [], lost: [] });
    // They were applied unchanged, so they are not sent back.
    expect(first.steps).toBeUndefined();
    expect(second.commits).toMatchObject([{ version: version + 1, personId: ines.personId }]);
  });

  it('are both applied when they arrive at once', async () => {
    const sent = Array.from({ length: 6 }, (_, n) => ({
      actor: n % 2 ? ines : kofi,
      steps: insertion(5, `w${n}`),
    }));
    await Promise.all(sent.map(({ actor, steps }) => commit(actor, { steps })));
    const [one] = await texts();
    expect([...one!.matchAll(/w\d/g)].map(([word]) => word).sort()).toEqual([
      'w0',
      'w1',
      'w2',
      'w3',
      'w4',
      'w5',
    ]);
    expect((await stored()).version).toBe(version + 6);
  });

  it('are listed as lost where their position no longer exists', async () => {
    await commit(ines, { steps: stepsOf(tr => tr.delete(0, 6)) });
    const answer = await commit(kofi, { steps: insertion(3, 'X') });
    expect(answer.lost).toEqual([0]);
    expect(answer.steps).toEqual([]);
    expect(await texts()).toEqual(['Two.']);
  });

  it('become one revision a minute, not one each', async () => {
    const before = await prisma().revision.count({ where: { storyId: id } });
    for (const actor of [ines, kofi, ines, kofi, ines]) await commit(actor, { steps: insertion(1, 'x') });
    expect(await prisma().revision.count({ where: { storyId: id } })).toBe(before + 1);
  });
});

describe('A workflow action between two commits', () => {
  it('leaves the steps of writers valid, and announces the slug that it set', async () => {
    const steps = insertion(5, ' X');
    const change = { fields: { headline: 'Ferries return' }, before: { headline: '' } };
    const { version: at } = await commit(ines, { steps, change });
    await actOnStory(ines, id, { action: 'submit', version: at, key: randomUUID() }, now);
    await commit(kofi, { steps: insertion(1, 'Y') });
    expect(await texts()).toEqual(['YOne. X', 'Two.']);
    expect((await commitsAfter(kofi, id, version)).commits).toMatchObject([{}, { steps: [] }, {}]);
  });
});

describe('A repeated commit', () => {
  it('is applied once, and its answer has its own and the remote steps', async () => {
    const key = randomUUID();
    const steps = insertion(5, ' X');
    await commit(ines, { key, steps });
    await commit(kofi, { steps: insertion(1, 'Y') });
    const again = await commit(ines, { key, steps });
    expect(await texts()).toEqual(['YOne. X', 'Two.']);
    expect(again.version).toBe(version + 2);
    expect(again.commits!.map(one => one.key === key)).toEqual([true, false]);
  });

  it('gets an answer without commits once these are deleted', async () => {
    const key = randomUUID();
    const steps = insertion(5, ' X');
    await commit(ines, { key, steps });
    await deleteCommits(new Date(now.getTime() + 1));
    expect(await commit(ines, { key, steps })).toMatchObject({ version: version + 1, commits: null });
  });

  it('is refused when its key belongs to another one', async () => {
    const key = randomUUID();
    await commit(ines, { key, steps: insertion(5, ' X') });
    expect(await reasonOf(() => commit(ines, { key, steps: insertion(5, ' Y') }))).toBe('422 key-reused');
  });
});

describe('A commit is refused, and the whole text must be saved,', () => {
  it('when the text was saved whole since its version', async () => {
    await saveWhole(kofi, { type: 'doc', content: [paragraph('Other.')] });
    expect(await reasonOf(() => commit(ines, { steps: insertion(1, 'X') }))).toBe('409 commits-missing');
  });

  it('when too many steps would have to be mapped through too many moves', async () => {
    const moves = stepsOf(tr => {
      for (let count = 0; count < 20; count++)
        tr.step(new MoveStep(0, tr.doc.child(0).nodeSize, tr.doc.content.size));
    });
    for (let at = version; at < version + 5; at++) await commit(kofi, { version: at, steps: moves });
    const typed = (letters: number) => Array<unknown>(letters).fill(insertion(1, 'X')[0]);
    expect(await reasonOf(() => commit(ines, { steps: typed(60) }))).toBe('409 commits-missing');
    expect(await reasonOf(() => commit(ines, { steps: typed(10) }))).toBe('done');
  });

  it('when its schema is another', async () => {
    expect(await reasonOf(() => commit(ines, { schema: 'other', steps: [] }))).toBe('409 other-schema');
  });

  it('when a colleague changed the same field', async () => {
    const change = (headline: string) => ({ fields: { headline }, before: { headline: '' } });
    await commit(ines, { change: change('Ferries return') });
    expect(await reasonOf(() => commit(kofi, { change: change('Boats return') }))).toBe('409 field-changed');
    expect((await stored()).fields.headline).toBe('Ferries return');
    await commit(kofi, { change: change('Ferries return') });
  });
});

describe('A commit is refused with a reason', () => {
  const huge = {
    stepType: 'replace',
    from: 1,
    to: 1,
    slice: { content: Array(30_000).fill({ type: 'text' }) },
  };
  const rewrap = (texts: number, content: object[] = []) => ({
    ...{ stepType: 'rewrap', from: 0, to: 4, content },
    gaps: Array(texts).fill([1, 3]),
    places: Array(texts).fill(1),
  });
  const cases: [string, Sent, string][] = [
    ['of an unknown step', { steps: [{ stepType: 'fields' }] }, '422 wrong-step'],
    ['of something else than a step', { steps: [null] }, '422 wrong-step'],
    [
      'of more steps than fit',
      { steps: Array(501).fill({ stepType: 'replace', from: 1, to: 1 }) },
      '422 wrong-input',
    ],
    ['of a text over the limits', { steps: [huge] }, '422 too-many-nodes'],
    ['that moves to no place', { steps: [{ stepType: 'move', from: 1, to: 3 }] }, '422 wrong-step'],
    ['that turns more texts than fit', { steps: [rewrap(501)] }, '422 wrong-step'],
    [
      'that turns texts into too many blocks',
      { steps: [rewrap(1, huge.slice.content)] },
      '422 too-many-nodes',
    ],
    ['of a version that is not there', { version: 4000, steps: [] }, '409 commits-missing'],
  ];
  it('but not for a move or a turn that does not fit, which changes nothing', async () => {
    const far = 10 ** 9;
    const steps = [
      { stepType: 'move', from: -5, to: far, place: far },
      { stepType: 'move', from: 0, to: 2, place: -1 },
      { stepType: 'rewrap', from: far, to: -far, gaps: [[far, 1]], places: [far], content: [] },
      rewrap(2),
    ];
    const before = (await stored()).body;
    expect((await commit(ines, { steps })).lost).toEqual([0, 1, 2, 3]);
    expect((await stored()).body).toEqual(before);
  });

  it.each(cases)('%s', async (_, sent, reason) =>
    expect(await reasonOf(() => commit(ines, sent))).toBe(reason),
  );

  it('for a person who may not write the story', async () => {
    const reporter = await fixture.paper.person('reporter', { editionId: fixture.paper.otherEditionId });
    expect(await reasonOf(() => commit(reporter, { steps: insertion(1, 'X') }))).toMatch(/^403/);
  });

  it('with an unknown id', async () => {
    const picture = { type: 'picture', attrs: { media: randomUUID() } };
    const steps = stepsOf(tr => tr.insert(0, Node.fromJSON(bodySchema, picture)));
    expect(await reasonOf(() => commit(ines, { steps }))).toBe('422 no-such-picture');
  });
});

describe('The commits after a version', () => {
  it('are unavailable when one of them is too long for the log', async () => {
    const paragraphs = Array.from({ length: 400 }, () => paragraph('word '.repeat(120)));
    const nodes = paragraphs.map(json => Node.fromJSON(bodySchema, json));
    const { version: at } = await commit(ines, { steps: stepsOf(tr => tr.insert(0, nodes)) });
    expect((await stored()).version).toBe(at);
    expect((await commitsAfter(kofi, id, version)).commits).toBeNull();
    expect(await reasonOf(() => commit(kofi, { steps: insertion(1, 'X') }))).toBe('409 commits-missing');
  });

  it('are those of the log, or null when the log does not go back that far', async () => {
    await commit(ines, { steps: insertion(1, 'X') });
    expect((await commitsAfter(kofi, id, version)).commits).toHaveLength(1);
    expect((await commitsAfter(kofi, id, version - 1)).commits).toBeNull();
    expect((await commitsAfter(kofi, id, version + 1)).commits).toEqual([]);
  });
});
