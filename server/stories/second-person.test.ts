import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { EntryAnswer } from '@/domain/coverage/api';
import { EMPTY_FRONT, type FrontContents } from '@/domain/front/contents';
import type { Actor } from '@/domain/people/permissions';
import type { RequestedAction } from '@/domain/api/story-writes';
import { testPaper } from '@/scripts/test/paper';
import { act, writeStory } from '@/scripts/test/publish';
import { changeCoverage, coverageOf } from '@/server/coverage/coverage';
import { addEntry, changeEntry } from '@/server/coverage/entries';
import { breakNews } from '@/server/fronts/breaking-news';
import { saveDraft } from '@/server/fronts/draft';
import { frontState } from '@/server/fronts/front-state';
import { launchDueFronts } from '@/server/fronts/due-launches';
import { launchDraft, launchTimedNow, restoreLaunch } from '@/server/fronts/launches';
import { putIntoTimed, timeLaunch } from '@/server/fronts/timed-launches';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { listRevisions } from '@/server/store/stories/revisions';
import { actOnMany } from './bulk';
import { correctEditions } from './correction/correct-editions';
import { restoreRevision } from './restore';
import { saveWorkingCopy } from './save';
import { takeDueStep } from './schedule/due';
import { scheduleStory } from './schedule/schedule';

const fixture = testPaper();
const now = new Date('2026-11-24T01:00:00Z');
const AT = { time: '2026-12-01T06:00', zone: 'UTC' };
const SEED = 28;
const ORDERS = 50;
const STEPS = { minLength: 10, maxLength: 24 };

let people: Actor[];
beforeAll(async () => {
  people = [
    await fixture.paper.person('editor'),
    await fixture.paper.person('editor'),
    await fixture.paper.person('reporter'),
  ];
});

/** Counts the words of all stories, because they share one front. */
let count = 0;

/** A word that one person wrote, wherever it is now, and the people who released texts with it to readers. */
interface Word {
  by: string;
  releasedBy: Set<string>;
}

/** A story and a front in an edition that requires a second person. People act on both in random order. */
class Newsroom {
  readonly words = new Map<string, Word>();
  private constructor(
    readonly id: string,
    readonly editionId: string,
  ) {}

  static async open(): Promise<Newsroom> {
    const { otherEditionId: editionId, otherSectionId: sectionId } = fixture.paper;
    const fields = { slug: randomUUID().slice(0, 13), headline: 'Boats', kicker: 'Harbour', sectionId };
    return new Newsroom(await writeStory(people[2]!, { editionId, fields, at: now }), editionId);
  }

  story = async () => (await loadStory(this.id))!;

  /** A new word by this person. */
  word({ personId }: Actor): string {
    const word = `word${++count}of${personId.replaceAll('-', '')}end`;
    this.words.set(word, { by: personId, releasedBy: new Set() });
    return word;
  }

  /** The words in a text, as JSON. */
  wordsIn(text: unknown): string[] {
    return (JSON.stringify(text) ?? '').match(/word\d+of[0-9a-f]+end/g) ?? [];
  }

  /** Records that this person released the words in a text. */
  release({ personId }: Actor, text: unknown): void {
    for (const word of this.wordsIn(text)) this.words.get(word)?.releasedBy.add(personId);
  }

  /** Everything that readers have. */
  async public(): Promise<unknown> {
    const { id, editionId } = this;
    return Promise.all([
      prisma().story.findUniqueOrThrow({ where: { id }, select: { liveRevision: true } }),
      prisma().correction.findMany({ where: { storyId: id } }),
      prisma().coverageEntry.findMany({
        where: { storyId: id, publishedAt: { not: null }, removedAt: null },
      }),
      prisma().frontLaunch.findMany({
        where: { frontId: editionId },
        orderBy: { number: 'desc' },
        take: 1,
        select: { contents: true },
      }),
      prisma().breakingNews.findMany({ where: { editionId } }),
    ]);
  }

  /** The public words that only their own writer released. */
  async publishedAlone(): Promise<string[]> {
    return this.wordsIn(await this.public()).filter(word => {
      const known = this.words.get(word);
      return known && ![...known.releasedBy].some(personId => personId !== known.by);
    });
  }
}

type Verb = (room: Newsroom, me: Actor) => Promise<void>;

const step =
  (action: RequestedAction): Verb =>
  (room, me) =>
    act(me, room.id, action, now);

/** A step by which the actor releases the working copy. */
const releasing =
  (verb: Verb): Verb =>
  async (room, me) => {
    const { fields, body } = await room.story();
    await verb(room, me);
    room.release(me, { fields, body });
  };

const save =
  (field: 'standfirst' | 'headline'): Verb =>
  async (room, me) => {
    const { version, editionId, deskId, fields, body } = await room.story();
    const changed = { ...fields, [field]: `${fields[field].slice(-200)} ${room.word(me)}` };
    const input = { version, key: randomUUID(), editionId, deskId, fields: changed, body };
    await saveWorkingCopy(me, room.id, input, now);
  };

const entry =
  (publish: boolean): Verb =>
  async (room, me) => {
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'At the harbour.' }] }];
    const body = { type: 'doc', content };
    const words = { title: room.word(me), byline: '', pinned: false, keyEvent: false, body };
    const sent = { id: randomUUID(), key: randomUUID(), ...words, publish };
    await addEntry(me, room.id, sent, now);
  };

const changed = ({ title, body, byline, pinned, keyEvent, version }: EntryAnswer, publish: boolean) => ({
  ...{ title, body, byline, pinned, keyEvent, version, publish, key: randomUUID() },
});

const front = async (room: Newsroom, me: Actor) => (await frontState(me, room.editionId, now)).draft;

const slot = (storyId: string, headline: string) => ({
  ...{ id: randomUUID(), storyId, headline, kicker: '', mediaId: null, focus: null, twice: false },
});
const contentsWith = (storyId: string, headline: string): FrontContents => ({
  containers: [
    {
      ...{ id: 'container-1', kind: 'lead', title: '', fill: { by: 'nothing' } },
      slots: [slot(storyId, headline)],
    },
  ],
});

/** The actions, taken in random order. */
const VERBS: Record<string, Verb> = {
  save: save('standfirst'),
  'save a headline': save('headline'),
  async 'save the internal note'(room, me) {
    const { version, editionId, deskId, fields, body } = await room.story();
    const changed = { ...fields, internalNote: randomUUID() };
    const input = { version, key: randomUUID(), editionId, deskId, fields: changed, body };
    await saveWorkingCopy(me, room.id, input, now);
  },
  async restore(room, me) {
    const revisions = await listRevisions(room.id);
    const revision = revisions[Math.floor(revisions.length / 2)];
    if (!revision) return;
    const { version } = await room.story();
    await restoreRevision(me, room.id, revision.number, { version, key: randomUUID() }, now);
  },
  submit: step('submit'),
  return: step('return'),
  approve: step('approve'),
  publish: releasing(step('publish')),
  async 'approve with others'(room, me) {
    const { version } = await room.story();
    const stories = [{ id: room.id, version, key: randomUUID() }];
    const { results } = await actOnMany(me, { stories, act: { kind: 'step', action: 'approve' } }, now);
    if (results[0]!.problem) throw results[0]!.problem;
  },
  schedule: releasing(async (room, me) => {
    const { version } = await room.story();
    await scheduleStory(me, room.id, { action: 'schedule', at: AT, version, key: randomUUID() }, now);
  }),
  async unschedule(room, me) {
    const { version } = await room.story();
    await scheduleStory(me, room.id, { action: 'unschedule', version, key: randomUUID() }, now);
  },
  async 'wait for the time of publishing'(room) {
    const { version, scheduledFor, scheduledById } = await room.story();
    if (!scheduledFor) return;
    const due = { storyId: room.id, version, action: 'publish' as const, dueAt: scheduledFor };
    await takeDueStep({ ...due, personId: scheduledById!, now: scheduledFor });
  },
  unpublish: step('unpublish'),
  reinstate: step('reinstate'),
  async 'unpublish and reinstate'(room, me) {
    await step('unpublish')(room, me);
    await step('reinstate')(room, me);
  },
  spike: step('spike'),
  revive: step('revive'),
  async correct(room, me) {
    const text = room.word(me);
    await correctEditions(me, room.id, { key: randomUUID(), text, others: [] }, now);
    room.release(me, text);
  },
  async 'correct in words that were proposed'(room, me) {
    const [proposal] = await prisma().proposedCorrection.findMany({
      where: { storyId: room.id, personId: { not: me.personId } },
    });
    if (!proposal) return;
    const { text } = proposal;
    await correctEditions(me, room.id, { key: randomUUID(), text, others: [] }, now);
    room.release(me, text);
  },
  async 'start live coverage'(room, me) {
    await changeCoverage(me, room.id, { key: randomUUID(), state: 'live' }, now);
  },
  'write an entry': entry(false),
  'publish a new entry': entry(true),
  async 'change an entry'(room, me) {
    const [draft] = (await coverageOf(me, room.id, null)).drafts;
    if (draft) {
      const words = { ...changed(draft, false), title: `${draft.title.slice(-100)} ${room.word(me)}` };
      await changeEntry(me, room.id, draft.id, words, now);
    }
  },
  async 'change a published entry'(room, me) {
    const [known] = (await coverageOf(me, room.id, null)).entries;
    if (known)
      await changeEntry(me, room.id, known.id, { ...changed(known, false), title: room.word(me) }, now);
  },
  async 'publish an entry'(room, me) {
    const [draft] = (await coverageOf(me, room.id, null)).drafts;
    if (!draft) return;
    await changeEntry(me, room.id, draft.id, changed(draft, true), now);
    room.release(me, draft);
  },
  async 'write a title on the front'(room, me) {
    const { version } = await front(room, me);
    const contents = contentsWith(room.id, room.word(me));
    await saveDraft(me, room.editionId, { version, contents }, now);
  },
  async 'clear the front'(room, me) {
    const { version } = await front(room, me);
    await saveDraft(me, room.editionId, { version, contents: EMPTY_FRONT }, now);
  },
  async 'launch the front'(room, me) {
    const { version, contents } = await front(room, me);
    await launchDraft(me, room.editionId, { version, note: '' }, now);
    room.release(me, contents);
  },
  async 'time a launch of the front'(room, me) {
    const { version, contents } = await front(room, me);
    const minute = `${room.words.size % 60}`.padStart(2, '0');
    const time = { time: `2026-11-24T12:${minute}`, zone: 'UTC' };
    await timeLaunch(me, room.editionId, { version, note: '', ...time }, now);
    room.release(me, contents);
  },
  async 'wait for the time of a launch'() {
    await prisma()
      .timedLaunch.updateMany({ data: { launchAt: new Date('2020-01-01T00:00:00Z') } })
      .catch(() => {});
    await launchDueFronts({}, new AbortController().signal);
  },
  async 'put the draft into timed launches of the front'(room, me) {
    const { version, contents } = await front(room, me);
    const { timed } = await frontState(me, room.editionId, now);
    const ids = timed.flatMap(({ id, heldAt }) => (heldAt === null ? id : []));
    await putIntoTimed(me, room.editionId, { version, ids }, now);
    room.release(me, contents);
  },
  async 'launch a timed front now'(room, me) {
    const { timed } = await frontState(me, room.editionId, now);
    await launchTimedNow(me, room.editionId, timed[0]?.id ?? 'none', {}, now);
  },
  async 'launch an earlier front'(room, me) {
    await restoreLaunch(me, room.editionId, '1', {}, now);
  },
  async 'break news'(room, me) {
    await breakNews(me, room.editionId, { text: room.word(me), storyId: room.id, minutes: 5 }, now);
  },
};

/** Whether a step was refused by the workflow or a permission, or had nothing to do. Any other error is a bug. */
const isRefusal = (error: unknown) =>
  typeof error === 'object' && error !== null && ('reason' in error || 'status' in error);

it('Where a second person is required, no order of actions lets a person publish their own words alone', async () => {
  const names = Object.keys(VERBS);
  const taken = new Map(names.map(name => [name, 0]));
  // Mostly editors and live stories: otherwise most steps would be refused.
  const frequent = ['publish', 'publish', 'schedule', 'unschedule', 'start live coverage'];
  const verb = fc.constantFrom(...names, ...frequent);
  const orders = fc.array(fc.tuple(verb, fc.constantFrom(0, 0, 1, 1, 2)), STEPS);
  await fc.assert(
    fc.asyncProperty(orders, async order => {
      const room = await Newsroom.open();
      for (const [name, who] of order) {
        try {
          await VERBS[name]!(room, people[who]!);
          taken.set(name, taken.get(name)! + 1);
        } catch (error) {
          if (!isRefusal(error)) throw error;
        }
        expect(await room.publishedAlone()).toEqual([]);
      }
    }),
    { seed: SEED, numRuns: ORDERS, endOnFailure: true },
  );
  const never = [...taken].filter(([, times]) => times === 0).map(([name]) => name);
  expect(never.filter(name => name !== 'reinstate')).toEqual(['publish a new entry', 'break news']);
}, 120_000);
