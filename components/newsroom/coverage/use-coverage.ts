'use client';
import { useCallback, useEffect, useState } from 'react';
import { CoverageAnswer, EntryAnswer, type CoverageView, type EntryView } from '@/domain/coverage/api';
import { StoryEvent } from '@/domain/api/events';
import { Done } from '@/domain/api/written';
import type { CoverageState } from '@/domain/coverage/entry';
import { read } from '@/components/api/request';
import { listenToNewsroom } from '@/components/newsroom/live/newsroom-events';
import { send, type NotDone } from '@/components/api/send';
import { newKey } from '@/components/ui/new-key';
import type { EntryText } from './writing/kept-entry';

/** What came of the write of an entry: what it is now, or why it was not written. */
export type EntryOutcome = { entry: EntryView } | { conflict: EntryView } | null;

/** Writes in the live coverage of a story. Each is followed by a look at what the coverage is now. */
export interface CoverageWrites {
  setState(state: CoverageState): Promise<void>;
  add(id: string, key: string, text: EntryText, publish: boolean): Promise<EntryOutcome>;
  change(entry: Pick<EntryView, 'id' | 'version'>, text: EntryText, publish: boolean): Promise<EntryOutcome>;
  setRemoved(entry: EntryView, removed: boolean): Promise<EntryOutcome>;
  move(entry: EntryView, under: string | null): Promise<EntryOutcome>;
}

/** Changes come in groups, so they are loaded once for this many milliseconds. */
const GATHER_MS = 120;

/** The live coverage of a story as on the server, with its actions. */
export function useCoverage(storyId: string, initial: CoverageView) {
  const path = `/api/newsroom/stories/${encodeURIComponent(storyId)}/coverage`;
  const [view, setView] = useState(initial);
  const [earlier, setEarlier] = useState<EntryView[]>([]);
  const [hasEarlier, setHasEarlier] = useState(initial.hasEarlier);
  const [refused, setRefused] = useState<NotDone | null>(null);

  const refresh = useCallback(async () => {
    const fresh = await read(path, CoverageAnswer);
    if (fresh) setView(fresh);
    return fresh;
  }, [path]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = listenToNewsroom('story', data => {
      const event = StoryEvent.safeParse(data);
      if (!event.success || (event.data !== null && event.data !== storyId)) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        void refresh();
      }, GATHER_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [refresh, storyId]);

  const loadEarlier = async () => {
    const last = earlier.at(-1) ?? view.entries.at(-1);
    const more = last && (await read(`${path}?after=${encodeURIComponent(last.id)}`, CoverageAnswer));
    if (!more) return;
    setEarlier([...earlier, ...more.entries]);
    setHasEarlier(more.hasEarlier);
  };

  const writeEntry = async (
    method: 'POST' | 'PUT',
    under: string,
    body: object,
    id: string,
  ): Promise<EntryOutcome> => {
    setRefused(null);
    const answer = await send(method, `${path}/entries${under}`, body, EntryAnswer);
    const fresh = await refresh();
    if (answer.done) {
      setEarlier(list => list.filter(one => one.id !== id));
      return { entry: answer.data };
    }
    const theirs = fresh && [...fresh.drafts, ...fresh.entries].find(one => one.id === id);
    if (answer.reason === 'conflict' && theirs) return { conflict: theirs };
    setRefused(answer.reason === 'conflict' ? { ...answer, reason: 'entry-is-removed' } : answer);
    return null;
  };
  const under = (id: string, what = '') => `/${encodeURIComponent(id)}${what}`;

  const writes: CoverageWrites = {
    async setState(state) {
      setRefused(null);
      const answer = await send('PUT', path, { key: newKey(), state }, Done);
      if (!answer.done) setRefused(answer);
      await refresh();
    },
    add: (id, key, text, publish) => writeEntry('POST', '', { id, key, ...text, publish }, id),
    change: ({ id, version }, text, publish) =>
      writeEntry('PUT', under(id), { key: newKey(), version, ...text, publish }, id),
    setRemoved: ({ id, version }, removed) =>
      writeEntry('PUT', under(id, '/removal'), { key: newKey(), version, removed }, id),
    move: ({ id, version }, above) =>
      writeEntry('PUT', under(id, '/place'), { key: newKey(), version, under: above }, id),
  };

  const newest = new Set(view.entries.map(({ id }) => id));
  const entries = [...view.entries, ...earlier.filter(({ id }) => !newest.has(id))];
  return { view, entries, hasEarlier, loadEarlier, refused, writes };
}
