'use client';
import { useCallback, useEffect, useState } from 'react';
import { CoverageAnswer, EntryAnswer, EntryConflict } from '@/domain/coverage/api';
import { StoryEvent } from '@/domain/api/events';
import { Done } from '@/domain/api/written';
import type { CoverageState } from '@/domain/coverage/entry';
import { read } from '@/components/api/request';
import { listenToNewsroom } from '@/components/newsroom/live/newsroom-events';
import { request } from '@/components/api/request';
import { send, type NotDone } from '@/components/api/send';
import { newKey } from '@/components/ui/new-key';
import type { Outgoing, SendOutcome } from './writing/outbox';

/** Writes to the live coverage of a story. Each reloads the coverage afterwards. */
export interface CoverageWrites {
  setState(state: CoverageState): Promise<void>;
  send(entry: Outgoing): Promise<SendOutcome>;
  /** @returns the updated entry; null when it was refused, with a message on the screen */
  setRemoved(entry: EntryAnswer, removed: boolean): Promise<EntryAnswer | null>;
  move(entry: EntryAnswer, under: string | null): Promise<void>;
}

/** Changes come in groups, so they are loaded once for this many milliseconds. */
const GATHER_MS = 120;

/** The live coverage of a story as on the server, with its actions. */
export function useCoverage(storyId: string, initial: CoverageAnswer, renderedAt: number) {
  const path = `/api/newsroom/stories/${encodeURIComponent(storyId)}/coverage`;
  const [view, setView] = useState(initial);
  const [earlier, setEarlier] = useState<EntryAnswer[]>([]);
  const [hasEarlier, setHasEarlier] = useState(initial.hasEarlier);
  const [refused, setRefused] = useState<NotDone | null>(null);

  const refresh = useCallback(async () => {
    const fresh = await read(path, CoverageAnswer);
    if (fresh) setView(fresh);
    return fresh;
  }, [path]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onStory = (data: unknown) => {
      const event = StoryEvent.safeParse(data);
      if (!event.success || (event.data !== null && event.data !== storyId)) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        void refresh();
      }, GATHER_MS);
    };
    const stop = listenToNewsroom('story', onStory, renderedAt);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [renderedAt, refresh, storyId]);

  const loadEarlier = async () => {
    const last = earlier.at(-1) ?? view.entries.at(-1);
    const more = last && (await read(`${path}?after=${encodeURIComponent(last.id)}`, CoverageAnswer));
    if (!more) return;
    setEarlier([...earlier, ...more.entries]);
    setHasEarlier(more.hasEarlier);
  };

  const entryPath = (id: string, part = '') => `${path}/entries/${encodeURIComponent(id)}${part}`;
  const sendEntry = useCallback(
    async ({ entryId, base, text, key, publish }: Outgoing): Promise<SendOutcome> => {
      const body = { key, ...text, publish };
      // It is sent again under its key, so that it does not wait for a server that hangs.
      const answer = base
        ? await request(`${path}/entries/${encodeURIComponent(entryId)}`, {
            ...{ method: 'PUT', body: { ...body, version: base.version } },
            ...{ answer: EntryAnswer, conflict: EntryConflict },
          })
        : await request(`${path}/entries`, {
            ...{ method: 'POST', body: { ...body, id: entryId } },
            ...{ answer: EntryAnswer, conflict: EntryConflict },
          });
      await refresh();
      if (answer.done) {
        setEarlier(list => list.filter(({ id }) => id !== entryId));
        return { kind: 'done', entry: answer.data };
      }
      return answer.conflict
        ? { kind: 'conflict', theirs: answer.conflict.entry }
        : { kind: 'not-done', answer };
    },
    [path, refresh],
  );
  const writeAt = async (entry: EntryAnswer, part: string, change: object): Promise<EntryAnswer | null> => {
    setRefused(null);
    const { id, version } = entry;
    const body = { key: newKey(), version, ...change };
    const answer = await send('PUT', entryPath(id, part), body, EntryAnswer, EntryConflict);
    await refresh();
    if (!answer.done) {
      setRefused(answer.conflict ? { ...answer, reason: 'entry-was-changed' } : answer);
      return null;
    }
    setEarlier(list => list.filter(one => one.id !== id));
    return answer.data;
  };

  const writes: CoverageWrites = {
    async setState(state) {
      setRefused(null);
      const answer = await send('PUT', path, { key: newKey(), state }, Done);
      if (!answer.done) setRefused(answer);
      await refresh();
    },
    send: sendEntry,
    setRemoved: (entry, removed) => writeAt(entry, '/removal', { removed }),
    move: async (entry, above) => void (await writeAt(entry, '/place', { under: above })),
  };

  const newest = new Set(view.entries.map(({ id }) => id));
  const entries = [...view.entries, ...earlier.filter(({ id }) => !newest.has(id))];
  return { view, entries, hasEarlier, loadEarlier, refused, writes };
}
