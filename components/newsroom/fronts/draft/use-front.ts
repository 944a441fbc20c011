'use client';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { FrontConflict, FrontState, Launched, type FrontStory } from '@/domain/front/api';
import { Done } from '@/domain/api/written';
import { read } from '@/components/api/request';
import { send, type NotDone } from '@/components/api/send';
import { DraftStore } from './draft-store';
import { frontPath, saveFront } from './front-api';

/** The draft of a front with its related data and actions. */
export function useFront(id: string, initial: FrontState) {
  const [store] = useState(() => new DraftStore(initial.draft, initial.byRule, saveFront(id)));
  const view = useSyncExternalStore(store.subscribe, store.view, store.view);
  const [state, setState] = useState(initial);
  const [found, setFound] = useState<FrontStory[]>([]);
  const [refused, setRefused] = useState<NotDone | null>(null);
  const [launched, setLaunched] = useState<number | null>(null);

  const refresh = useCallback(async () => {
    const fresh = await read(frontPath(id), FrontState);
    if (!fresh) return;
    setState(fresh);
    store.refresh(fresh.draft, fresh.byRule);
  }, [id, store]);

  useEffect(() => {
    const onFocus = () => void refresh();
    const onLeave = (event: BeforeUnloadEvent) => {
      if (store.view().state !== 'saved') event.preventDefault();
    };
    addEventListener('focus', onFocus);
    addEventListener('beforeunload', onLeave);
    return () => {
      removeEventListener('focus', onFocus);
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

  const launch = async () => {
    setRefused(null);
    setLaunched(null);
    const version = await flush();
    if (version === null) return;
    const answer = await send(
      'POST',
      frontPath(id, '/launches'),
      { version, note: '' },
      Launched,
      FrontConflict,
    );
    if (answer.done) setLaunched(answer.data.number);
    else if (!answer.conflict) setRefused(answer);
    await refresh();
  };
  const restore = async (number: number) => {
    setRefused(null);
    const answer = await send('POST', frontPath(id, `/launches/${number}`), {}, Launched);
    if (answer.done) setLaunched(answer.data.number);
    else setRefused(answer);
    await refresh();
  };
  const cancelTimed = async (timedId: string) => {
    const answer = await send('DELETE', frontPath(id, `/timed-launches/${timedId}`), {}, Done);
    setRefused(answer.done ? null : answer);
    await refresh();
  };
  return {
    ...{ store, view, state, stories, onFound, refused, launched },
    ...{ flush, refresh, launch, restore, cancelTimed },
  };
}
