import { randomUUID } from 'node:crypto';
import { emptySlot } from '@/domain/front/arrange';
import type { FrontContents } from '@/domain/front/contents';
import { frontState } from '@/server/fronts/front-state';
import { saveDraft } from '@/server/fronts/draft';
import { launchDraft } from '@/server/fronts/launches';
import { timeLaunch } from '@/server/fronts/timed-launches';
import { testPicture } from '../picture';
import { section, story, type Context } from './write-inputs';
import { EDITORS, type WriteEntry } from './write-entry';

const PRODUCERS = ['producer', ...EDITORS] as const;

async function contents(context: Context): Promise<FrontContents> {
  const slot = {
    ...emptySlot(randomUUID()),
    storyId: await story(context),
    headline: randomUUID(),
    mediaId: await testPicture(40, 20),
  };
  const fill = { by: 'section' as const, id: await section(context) };
  return { containers: [{ id: randomUUID(), kind: 'package', title: '', fill, slots: [slot] }] };
}

/** The front of a new section. */
async function front(context: Context) {
  const id = await section(context);
  const { draft } = await frontState(context.admin, id, context.now);
  return { id, version: draft.version };
}

async function saved(context: Context) {
  const { id, version } = await front(context);
  const input = { version, contents: await contents(context) };
  return { id, version: (await saveDraft(context.admin, id, input, context.now)).version };
}

const timed = (version: number) => ({ version, note: '', time: '2036-11-29T06:00', zone: 'Asia/Shanghai' });

/** Every write of the newsroom's API about a front. */
export const FRONT_WRITE_REQUESTS: Record<string, WriteEntry> = {
  'PUT /api/newsroom/fronts/[id]': {
    may: PRODUCERS,
    scoped: true,
    ids: [
      'contents.containers.0.slots.0.storyId',
      'contents.containers.0.slots.0.mediaId',
      'contents.containers.0.fill.id',
    ],
    make: async context => {
      const { id, version } = await front(context);
      return { params: { id }, body: { version, contents: await contents(context) } };
    },
  },
  'POST /api/newsroom/fronts/[id]/launches': {
    may: PRODUCERS,
    scoped: true,
    make: async context => {
      const { id, version } = await saved(context);
      return { params: { id }, body: { version, note: 'For the evening' } };
    },
  },
  'POST /api/newsroom/fronts/[id]/launches/[number]': {
    may: PRODUCERS,
    scoped: true,
    make: async context => {
      const { id, version } = await saved(context);
      await launchDraft(context.admin, id, { version, note: '' }, context.now);
      return { params: { id, number: '0' }, body: {} };
    },
  },
  'POST /api/newsroom/fronts/[id]/timed-launches': {
    may: PRODUCERS,
    scoped: true,
    make: async context => {
      const { id, version } = await saved(context);
      return { params: { id }, body: timed(version) };
    },
  },
  'PUT /api/newsroom/fronts/[id]/timed-launches': {
    may: PRODUCERS,
    scoped: true,
    make: async context => {
      const { id, version } = await saved(context);
      const waiting = await timeLaunch(context.admin, id, timed(version), context.now);
      return { params: { id }, body: { version, ids: [waiting] } };
    },
  },
  'POST /api/newsroom/fronts/[id]/timed-launches/[timed]': {
    may: PRODUCERS,
    scoped: true,
    make: async context => {
      const { id, version } = await saved(context);
      const waiting = await timeLaunch(context.admin, id, timed(version), context.now);
      return { params: { id, timed: waiting }, body: {} };
    },
  },
  'DELETE /api/newsroom/fronts/[id]/timed-launches/[timed]': {
    may: PRODUCERS,
    scoped: true,
    make: async context => {
      const { id, version } = await saved(context);
      return { params: { id, timed: await timeLaunch(context.admin, id, timed(version), context.now) } };
    },
  },
  'PUT /api/newsroom/fronts/[id]/breaking-news': {
    may: PRODUCERS,
    scoped: true,
    ids: ['storyId'],
    make: async context => ({
      params: { id: context.paper.editionId },
      body: { text: 'The strait reopens', storyId: await story(context), minutes: 60 },
    }),
  },
  'DELETE /api/newsroom/fronts/[id]/breaking-news': {
    may: PRODUCERS,
    scoped: true,
    make: async ({ paper }) => ({ params: { id: paper.editionId } }),
  },
};
