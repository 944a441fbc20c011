import { doc, p, text } from '@/domain/document/samples.fixture';
import { changeCoverage } from '@/server/coverage/coverage';
import { addEntry } from '@/server/coverage/entries';
import { act } from '../publish';
import { at, key, story, type Context } from './write-inputs';
import { EDITORS, WRITERS, type WriteEntry } from './write-entry';

const words = { title: 'Rain', byline: '', pinned: false, keyEvent: false, body: doc(p(text('It rains.'))) };

/** A published story with live coverage. */
async function covered(context: Context): Promise<string> {
  const { editor, now } = context;
  const id = await story(context);
  await act(editor, id, 'publish', now);
  await changeCoverage(editor, id, { key: key(), state: 'live' }, now);
  return id;
}

/** A published entry of it. */
async function entryOf(context: Context) {
  const { editor, now } = context;
  const id = await covered(context);
  const entry = await addEntry(editor, id, { id: key(), key: key(), ...words, publish: true }, now);
  return { params: { id, entry: entry.id }, body: { key: key(), version: entry.version } };
}

/** Every write of the newsroom's API in the live coverage of a story. */
export const COVERAGE_WRITE_REQUESTS: Record<string, WriteEntry> = {
  'PUT /api/newsroom/stories/[id]/coverage': {
    may: EDITORS,
    scoped: true,
    keyed: true,
    make: async context => ({ ...at(await story(context)), body: { key: key(), state: 'live' } }),
  },
  'POST /api/newsroom/stories/[id]/coverage/entries': {
    may: WRITERS,
    scoped: true,
    keyed: true,
    make: async context => {
      const body = { id: key(), key: key(), ...words, publish: false };
      return { ...at(await covered(context)), body };
    },
  },
  'PUT /api/newsroom/stories/[id]/coverage/entries/[entry]': {
    may: EDITORS,
    scoped: true,
    keyed: true,
    versioned: true,
    make: async context => {
      const { params, body } = await entryOf(context);
      return { params, body: { ...body, ...words, title: 'Heavy rain', publish: false } };
    },
  },
  'PUT /api/newsroom/stories/[id]/coverage/entries/[entry]/removal': {
    may: EDITORS,
    scoped: true,
    keyed: true,
    versioned: true,
    make: async context => {
      const { params, body } = await entryOf(context);
      return { params, body: { ...body, removed: true } };
    },
  },
  'PUT /api/newsroom/stories/[id]/coverage/entries/[entry]/place': {
    may: EDITORS,
    scoped: true,
    keyed: true,
    versioned: true,
    ids: ['under'],
    make: async context => {
      const { params, body } = await entryOf(context);
      return { params, body: { ...body, under: null } };
    },
  },
};
