import { randomUUID } from 'node:crypto';
import { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import type { Answer } from '@/components/api/answer';
import type { StoryOutcome } from '@/components/composer/api';
import { sendText } from '@/components/composer/saving/save-story';
import type { ComposerStory } from '@/components/composer/view';
import type { Sending } from '@/components/composer/saving/autosave';
import type { Draft } from '@/components/composer/draft';
import type { CommitAnswer, CommitRequest } from '@/domain/api/commits';
import { bodyDigest } from '@/domain/document/commits/steps';
import { bodySchema } from '@/domain/document/schema';
import { validateBody } from '@/domain/document/validate';
import type { Actor } from '@/domain/people/permissions';
import type { Commit } from '@/domain/story/commit';
import { testPaper } from '@/scripts/test/paper';
import { Refused } from '@/server/problems/refused';
import { VersionConflict } from '@/server/problems/version-conflict';
import { database } from '@/server/store/database';
import { acknowledgedVersion } from '@/server/store/stories/acknowledgements';
import { loadStory } from '@/server/store/stories/stories';
import { parseCommit } from '@/server/stories/commit-input';
import { createStory } from '@/server/stories/create/create-story';
import { saveWorkingCopy } from '@/server/stories/save';
import { commitsAfter, saveCommit } from '@/server/stories/save-commit';
import { parseSave } from '@/server/stories/story-input';
import { Coeditor, type Way } from './coeditor';
import { randomOf, VirtualClock } from './network';
import { wordsIn } from './random-edit';

const STORIES = Number(process.env.COEDITING_STORIES ?? 10);
const EDITS = 120;
/** `npm run drill:coediting` tries others. */
const FIRST_SEED = Number(process.env.COEDITING_SEED ?? 33);
/** Seeds that once found a fault. */
const FOUND = process.env.COEDITING_SEED ? [] : [132059];
const SEEDS = [...Array.from({ length: STORIES }, (_, at) => FIRST_SEED + at), ...FOUND];
const fixture = testPaper();

const lostAnswer = { done: false as const, isLost: true } as Answer<never>;
const story = async (id: string) => (await loadStory(id)) as unknown as ComposerStory;

/** What the route does with a commit that arrives. */
async function arrive(actor: Actor, id: string, request: CommitRequest): Promise<Answer<CommitAnswer>> {
  try {
    const input = parseCommit(JSON.parse(JSON.stringify(request)));
    const data = await saveCommit(actor, id, input, new Date());
    return { done: true, data: JSON.parse(JSON.stringify(data)) as CommitAnswer };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { status, reason } = error;
    return {
      done: false,
      status,
      reason,
      isLost: false,
      problem: { status, reason },
    } as unknown as Answer<never>;
  }
}

async function arriveWhole(actor: Actor, id: string, sending: Sending<Draft>): Promise<StoryOutcome> {
  try {
    const { version } = await sendText(sending, async body => {
      const input = await parseSave(JSON.parse(JSON.stringify(body)));
      return { done: true as const, version: (await saveWorkingCopy(actor, id, input, new Date())).version };
    });
    return { kind: 'saved', version, story: { version } as ComposerStory };
  } catch (error) {
    if (error instanceof VersionConflict) {
      const theirs = await story(id);
      return { kind: 'conflict', conflict: { theirs, theirName: null, theirAt: '' } };
    }
    if (!(error instanceof Refused)) throw error;
    const refused = { status: error.status, reason: error.reason } as never;
    return { kind: 'refused', refused };
  }
}

describe('Several people who write in one text', () => {
  it(
    'have the same valid text at the end, with every word once, deleted by a person, or in a tray',
    {
      retry: 0,
      timeout: 20_000 + SEEDS.length * 10_000,
    },
    async () => {
      const counted = { operations: 0, commits: 0, merges: 0, inTrays: 0 };
      for (const seed of SEEDS) await writeTogether(seed, counted);
      console.log(counted);
      expect(counted.commits).toBeGreaterThan(STORIES * 10);
      if (STORIES > 5) expect(counted.inTrays).toBeGreaterThan(0);
    },
  );
});

async function writeTogether(
  seed: number,
  counted: { operations: number; commits: number; merges: number; inTrays: number },
): Promise<void> {
  const random = randomOf(seed);
  const clock = new VirtualClock();
  // Keys are unique in the database, also when a seed is tried again.
  const run = randomUUID();
  const size = 2 + random.below(4);
  const slowness = random.pick([20, 100, 500]);
  const actors = await Promise.all(Array.from({ length: size }, () => fixture.paper.person('editor')));
  const id = await createStory(actors[0]!, { editionId: fixture.paper.editionId, deskId: null }, new Date());
  const start = ['The ferry left at nine.', 'The harbour was empty.', '', 'Later it came back.'];
  const first = await story(id);
  const body = {
    type: 'doc' as const,
    content: start.map(text => ({ type: 'paragraph', ...(text && { content: [{ type: 'text', text }] }) })),
  };
  const { editionId, deskId, fields } = first;
  const base = { editionId, deskId, fields, body: first.body };
  await arriveWhole(actors[0]!, id, {
    ...{ version: first.version, key: `start-${run}`, base, draft: { ...base, body } },
  });

  /** Every word that the text of the server had, and the version of the server. */
  const seen = new Set<string>();
  let version = first.version + 1;
  let isCalm = false;
  let keys = 0;
  const windows: Coeditor[] = [];

  async function announce(): Promise<void> {
    const now = (await loadStory(id))!;
    for (const word of wordsIn(Node.fromJSON(bodySchema, now.body))) seen.add(word);
    const { commits } = await commitsAfter(actors[0]!, id, version);
    for (let at = version + 1; at <= now.version; at++) {
      const commit: Commit | undefined = commits?.find(one => one.version === at);
      counted.commits += commit ? 1 : 0;
      for (const window of windows) {
        if (!isCalm && random.chance(0.1)) continue;
        const sent = commit && random.chance(0.8) ? commit : undefined;
        clock.after(random.below(isCalm ? 50 : 700), () => window.hear(at, sent));
      }
    }
    version = Math.max(version, now.version);
  }

  function wayOf(actor: Actor): Way {
    const lag = () => clock.wait(5 + random.below(isCalm ? 20 : slowness));
    async function over<Result>(deliver: () => Promise<Result>, lost: Result): Promise<Result> {
      const run = async () => {
        const result = await clock.holdFor(deliver());
        await clock.holdFor(announce());
        return result;
      };
      await lag();
      if (!isCalm && random.chance(0.05)) return lost;
      if (!isCalm && random.chance(0.05)) clock.after(random.below(3000), run);
      const result = await run();
      await lag();
      return !isCalm && random.chance(0.05) ? lost : result;
    }
    return {
      story: () => clock.holdFor(story(id)),
      commit: request => over(() => arrive(actor, id, request), lostAnswer),
      commitsAfter: async after => (await clock.holdFor(commitsAfter(actor, id, after))).commits,
      acknowledgedAs: key => clock.holdFor(acknowledgedVersion(key, id, database())),
      saveWhole: sending => over(() => arriveWhole(actor, id, sending), { kind: 'unreachable' }),
    };
  }

  for (const [at, actor] of actors.entries()) {
    const name = 'abcdef'[at]!;
    windows.push(new Coeditor(name, clock, random, wayOf(actor), () => `key-${run}-${++keys}`));
  }
  let edits = 0;
  for (const window of windows) {
    await window.open();
    const work = () => {
      if (edits++ >= EDITS) return;
      counted.operations++;
      window.edit();
      clock.after(20 + random.below(random.chance(0.1) ? 3000 : 300), work);
    };
    clock.after(random.below(300), work);
  }
  const rest = () => edits >= EDITS && windows.every(window => window.rests(version));
  await clock.run(() => edits >= EDITS);
  isCalm = true;
  let patience = 0;
  const nudge = () => {
    for (const window of windows) window.hear(version);
    if (++patience < 200) clock.after(500, nudge);
  };
  clock.after(500, nudge);
  await clock.run(() => patience >= 200 || rest());

  const now = (await loadStory(id))!;
  const resting = windows.map(window => window.rests(version) || window.status());
  expect({ seed, resting }).toEqual({ seed, resting: windows.map(() => true) });
  expect(validateBody(now.body)).toMatchObject({ ok: true });
  const digests = windows.map(window => bodyDigest(window.body));
  expect({ seed, digests }).toEqual({ seed, digests: windows.map(() => bodyDigest(now.body)) });
  const words = wordsIn(Node.fromJSON(bodySchema, now.body));
  // A person who keeps both sides of a part that both changed has some words twice.
  const isChosen = windows.some(({ chosen }) => chosen > 0);
  const doubled = isChosen ? [] : words.filter((word, at) => words.indexOf(word) !== at);
  const trays = windows.flatMap(({ tray }) => tray).join(' ');
  const deleted = windows.flatMap(window => [...window.deleted]);
  const lost = windows
    .flatMap(({ written }) => [...written])
    .filter(word => ![...words, ...seen, ...deleted].includes(word) && !trays.includes(word));
  // A merge compares letters, so that undo after one may find own letters in words of others.
  const undone = windows.flatMap(window => (window.merges ? [] : window.undoneOfOthers));
  expect({ seed, doubled, lost, undone }).toEqual({ seed, doubled: [], lost: [], undone: [] });
  counted.merges += windows.reduce((sum, { merges }) => sum + merges, 0);
  counted.inTrays += windows.reduce((sum, { tray }) => sum + tray.length, 0);
}
