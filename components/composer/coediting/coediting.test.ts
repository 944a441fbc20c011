import { describe, expect, it } from 'vitest';
import type { CommitAnswer } from '@/domain/api/commits';
import { emptyFields } from '@/domain/story/fields/derive';
import { EMPTY_BODY } from '@/domain/document/body';
import type { Answer } from '@/components/api/answer';
import type { RefusedSave, StoryOutcome } from '../api';
import type { Draft } from '../draft';
import type { Sending } from '../saving/autosave';
import type { ComposerStory } from '../view';
import { createCoediting, type CoeditingParts } from './coediting';

const draft: Draft = { editionId: 'en', deskId: null, fields: emptyFields(''), body: EMPTY_BODY };
const theirs = { ...draft, version: 7, savedByName: 'Kofi Mensah', updatedAt: '' } as ComposerStory;
const steps = [{ stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: 'late' }] } }];
const sending: Sending<Draft> = {
  ...{ draft, base: draft, version: 3, key: 'key-of-a-save' },
  commit: { version: 3, steps, change: null },
};
const notDone = (status: number, isLost = false) =>
  ({ done: false, status, reason: '', field: null, isLost }) as Answer<CommitAnswer>;
const refusedFor = (reason: string): StoryOutcome => ({
  kind: 'refused',
  refused: { status: 422, reason } as RefusedSave,
});

/** A window whose commits get this answer, with what it sent and lost. */
function opened(answer: Answer<CommitAnswer>, parts: Partial<CoeditingParts> = {}, at = 0) {
  const sent: string[] = [];
  const lost: string[] = [];
  const coediting = createCoediting({
    now: () => at,
    autosave: () => ({
      ...{ version: () => 3, state: () => ({ kind: 'saving' }), isComposing: () => false },
      ...{ rebased() {}, sending: () => sending, sentAt: () => 0 },
    }),
    text: {
      ...{ read: () => draft, readBase: () => draft, takeSteps: () => steps },
      ...{ applyRemote: () => null, acknowledgeSteps: () => null },
    },
    async send() {
      sent.push('steps');
      return answer;
    },
    commitsAfter: async () => null,
    acknowledgedAs: async () => null,
    fetchStory: async () => theirs,
    async saveWhole() {
      sent.push('whole');
      return { kind: 'saved', version: 4 };
    },
    onLost: words => void lost.push(...words.map(({ text }) => text)),
    onChanged() {},
    ...parts,
  });
  return { coediting, sent, lost };
}

/** The outcome of a save whose steps get this answer. */
async function saved(...opening: Parameters<typeof opened>) {
  const { coediting, ...rest } = opened(...opening);
  return { outcome: await coediting.save(sending), ...rest };
}

describe('A text whose steps are refused', () => {
  it.each([400, 403, 404, 409, 413, 422])('is saved whole after status %i', async status => {
    const { outcome, sent } = await saved(notDone(status));
    expect(sent).toEqual(['steps', 'whole']);
    expect(outcome).toEqual({ kind: 'saved', version: 4 });
  });

  it.each([
    [401, false, 'signed-out'],
    [503, true, 'unreachable'],
  ] as const)('is not saved whole after status %i', async (status, isLost, kind) => {
    const { outcome, sent } = await saved(notDone(status, isLost));
    expect([sent, outcome.kind]).toEqual([['steps'], kind]);
  });

  it('is merged when it arrived whole under its key before, and words missing from the text are kept', async () => {
    const { outcome, lost } = await saved(notDone(422), {
      saveWhole: async () => refusedFor('key-reused'),
      acknowledgedAs: async () => 5,
    });
    expect(outcome).toMatchObject({ kind: 'conflict', conflict: { theirs, ancestor: { version: 5 } } });
    expect(lost).toEqual(['late']);
  });
});

describe('A text whose steps were sent long ago without an answer', () => {
  it('is saved whole when they did not arrive', async () => {
    expect((await saved(notDone(409), {}, 60_000)).sent).toEqual(['whole']);
  });

  it('is resent as the same steps when they arrived, to get their result', async () => {
    const { sent } = await saved(notDone(503, true), { acknowledgedAs: async () => 4 }, 60_000);
    expect(sent).toEqual(['steps']);
  });
});

it.each([
  [15_000, [4]],
  [15_001, []],
])('A remote change %i ms after a save that has no answer is applied in versions %j', async (ms, applied) => {
  let version = 3;
  const taken: number[] = [];
  const { coediting } = opened(
    notDone(503),
    {
      autosave: () => ({
        ...{ version: () => version, state: () => ({ kind: 'saving' }), isComposing: () => false },
        ...{ rebased: to => void (version = to), sending: () => sending, sentAt: () => 0 },
      }),
      text: {
        ...{ read: () => draft, readBase: () => draft, takeSteps: () => steps, acknowledgeSteps: () => null },
        applyRemote() {
          taken.push(version + 1);
          return { sent: EMPTY_BODY, lost: [], isSettledBefore: false };
        },
      },
    },
    ms,
  );
  coediting.announce(4, { version: 4, key: 'key-of-theirs', personId: 'kofi', steps });
  await coediting.reach(4);
  expect(taken).toEqual(applied);
});

it('A remote change of a headline that was changed here too is not applied, so that the next save asks', async () => {
  const own = { ...draft, fields: { ...draft.fields, headline: 'Mine' } };
  let version = 3;
  const { coediting } = opened(notDone(503), {
    autosave: () => ({
      ...{ version: () => version, state: () => ({ kind: 'saving' }), isComposing: () => false },
      ...{ rebased: to => void (version = to), sending: () => null, sentAt: () => null },
    }),
    text: {
      ...{ read: () => own, readBase: () => draft, takeSteps: () => steps, acknowledgeSteps: () => null },
      applyRemote: () => ({ sent: EMPTY_BODY, lost: [], isSettledBefore: false }),
    },
  });
  const commit = { version: 4, key: 'key-of-theirs', personId: 'kofi', steps: [] };
  coediting.announce(4, { ...commit, fields: { headline: 'Theirs' } });
  expect(await coediting.reach(4)).toBe(false);
  coediting.announce(4, { ...commit, fields: { kicker: 'Theirs' } });
  expect(await coediting.reach(4)).toBe(true);
});

it('A remote change is applied once, even if applying it triggers another run', async () => {
  let version = 3;
  const taken: number[] = [];
  const { coediting } = opened(notDone(503), {
    autosave: () => ({
      ...{ version: () => version, state: () => ({ kind: 'saved', at: 0 }), isComposing: () => false },
      ...{ rebased: to => void (version = to), sending: () => null, sentAt: () => null },
    }),
    text: {
      ...{ read: () => draft, readBase: () => draft, takeSteps: () => steps, acknowledgeSteps: () => null },
      applyRemote() {
        taken.push(version + 1);
        if (taken.length < 5) coediting.workOn();
        return { sent: EMPTY_BODY, lost: [], isSettledBefore: false };
      },
    },
  });
  coediting.announce(4, { version: 4, key: 'key-of-theirs', personId: 'kofi', steps });
  expect(await coediting.reach(4)).toBe(true);
  expect(taken).toEqual([4]);
});
