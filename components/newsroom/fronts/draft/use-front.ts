'use client';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { FrontDraftEvent, FrontEvent } from '@/domain/api/events';
import { FrontState, type FrontStory } from '@/domain/front/api';
import { onSignedIn } from '@/components/api/signed-in';
import { createReloader } from '@/components/api/reloader';
import { read } from '@/components/api/request';
import type { JournalOwner } from '@/components/journal/sealing';
import { listenToNewsroom } from '@/components/newsroom/live/newsroom-events';
import { DraftStore } from './draft-store';
import { frontJournal } from './front-journal';
import { frontPath, saveFront } from './front-api';
import { useLaunches } from './use-launches';

/**
 * The draft of a front with its related data and actions.
 * @param owner whose unsaved changes this browser keeps
 * @param renderedAt when the server drew the screen, by its clock
 */
export function useFront(id: string, owner: JournalOwner, initial: FrontState, renderedAt: number) {
  const [journal] = useState(() => frontJournal(owner, id));
  const [store] = useState(() => new DraftStore(initial.draft, initial, saveFront(id), journal));
  const view = useSyncExternalStore(store.subscribe, store.view, store.view);
  const [state, setState] = useState(initial);
  const [found, setFound] = useState<FrontStory[]>([]);
  const newestRead = useRef(0);

  /** @returns whether there was an answer */
  const refresh = useCallback(async () => {
    const number = ++newestRead.current;
    const fresh = await read(frontPath(id), FrontState);
    if (!fresh) return false;
    // An earlier answer may arrive after a later one.
    if (number !== newestRead.current) return true;
    setState(fresh);
    store.refresh(fresh.draft, fresh);
    return true;
  }, [id, store]);

  useEffect(
    () =>
      listenToNewsroom(
        'front',
        data => {
          const event = FrontEvent.safeParse(data);
          if (event.success && (event.data === null || event.data === id)) void refresh();
        },
        renderedAt,
      ),
    [id, renderedAt, refresh],
  );

  useEffect(() => {
    // Several saves by a colleague during a read cause only one more read.
    const reading = createReloader(refresh);
    let newest = 0;
    // Unsaved changes are merged on the next save.
    const look = () => {
      const { version, state } = store.view();
      if (newest > version && state === 'saved') reading.want();
    };
    const stopListening = listenToNewsroom(
      'front-draft',
      data => {
        const event = FrontDraftEvent.safeParse(data);
        if (!event.success || (event.data && event.data.frontId !== id)) return;
        newest = Math.max(newest, event.data?.version ?? store.view().version + 1);
        look();
      },
      renderedAt,
    );
    const stopWatching = store.subscribe(look);
    return () => {
      stopListening();
      stopWatching();
      reading.stop();
    };
  }, [id, renderedAt, refresh, store]);

  useEffect(() => {
    void journal.find().then(async found => {
      if (found && store.resume(found) && (await store.isStored())) void journal.drop(found);
    });
  }, [journal, store]);

  useEffect(() => {
    // A failed save may succeed now, for example after signing in again.
    const onFocus = () => void store.flush().then(refresh);
    const onOnline = () => void store.flush();
    const onLeave = (event: BeforeUnloadEvent) => {
      if (store.view().state !== 'saved') event.preventDefault();
    };
    addEventListener('focus', onFocus);
    const stopListening = onSignedIn(onFocus);
    addEventListener('online', onOnline);
    addEventListener('beforeunload', onLeave);
    return () => {
      removeEventListener('focus', onFocus);
      stopListening();
      removeEventListener('online', onOnline);
      removeEventListener('beforeunload', onLeave);
      void store.flush();
    };
  }, [store, refresh]);

  const stories = useMemo(
    () =>
      new Map(
        [...found, ...state.stories, ...Object.values(view.byRule)].map(story => [story.id, story] as const),
      ),
    [found, state.stories, view.byRule],
  );

  const onFound = useCallback(
    (more: FrontStory[]) =>
      setFound(before => [...new Map([...before, ...more].map(story => [story.id, story])).values()]),
    [],
  );

  /** @returns the version of the draft once it is saved, or null */
  const flush = useCallback(async () => ((await store.flush()) ? store.view().version : null), [store]);

  const launches = useLaunches({ id, state, flush, refresh });
  return { store, view, state, stories, onFound, flush, refresh, ...launches };
}
