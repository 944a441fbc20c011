'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { TranslationMark, TranslationSource } from '@/domain/api/translations/translation';
import { storeInAddress, requestedSource } from './source-address';
import { markChange, sourcesOf } from './translation-api';

/** The text shown in a narrow window. */
export type Pane = 'source' | 'text';

/** A message of the translation view. */
export type TranslationNotice = 'moved' | 'not-marked' | 'failed' | 'all-done' | null;

/**
 * The sources of a translation, whether they are shown, and the state of their changes.
 * @param mayMark whether this person can mark changes as done
 * @param changed the number of outdated places when the story was opened; null when it is not a translation
 */
export function useTranslation(storyId: string, mayMark: boolean, changed: number | null) {
  const isTranslation = changed !== null;
  const [wanted] = useState(requestedSource);
  const [isOpen, setOpen] = useState(isTranslation && wanted !== null);
  const [pane, setPane] = useState<Pane>('text');
  const [sources, setSources] = useState<TranslationSource[] | null>(null);
  const [choice, choose] = useState<number | null>(null);
  const [notice, setNotice] = useState<TranslationNotice>(null);
  const latestRequest = useRef(0);
  const goToNext = useRef<(() => void) | null>(null);

  const load = useCallback(async () => {
    const own = ++latestRequest.current;
    const found = await sourcesOf(storyId);
    if (own !== latestRequest.current) return;
    if (found) setSources(found);
    setNotice(before => (found ? (before === 'failed' ? null : before) : 'failed'));
  }, [storyId]);
  const isWanted = isTranslation && (isOpen || changed > 0);
  useEffect(() => {
    if (isWanted) void (async () => load())();
  }, [isWanted, load]);

  const show = useCallback((open: boolean) => {
    setOpen(open);
    storeInAddress(open);
  }, []);
  const refresh = useCallback(() => {
    if (isTranslation) void load();
  }, [isTranslation, load]);
  const send = useCallback(
    async (sent: TranslationMark) => {
      // An answer in transit is older than this one.
      latestRequest.current++;
      const marked = await markChange(storyId, sent);
      if (typeof marked === 'string') {
        setNotice(marked);
        if (marked === 'moved') void load();
      } else {
        setNotice('all' in sent && sent.done ? 'all-done' : null);
        setSources(marked);
      }
    },
    [storyId, load],
  );
  const mark = useCallback(
    ({ sourceId, revision }: TranslationSource, change: string, done: boolean) =>
      send({ sourceId, revision, change, done }),
    [send],
  );
  const chosen = choice ?? firstShown(sources ?? [], wanted);
  const source = sources?.[chosen] ?? null;
  const markAll = useCallback(
    (done: boolean) => {
      if (!source || !mayMark || (done && !source.left)) return false;
      void send({ sourceId: source.sourceId, revision: source.revision, all: true, done });
      return true;
    },
    [source, mayMark, send],
  );
  /** Registers a handler for moving to the next change; returns a function to unregister it. */
  const onNext = useCallback((run: () => void) => {
    goToNext.current = run;
    return () => {
      goToNext.current = null;
    };
  }, []);
  const next = useCallback(() => {
    if (!isTranslation) return false;
    if (isOpen) goToNext.current?.();
    else show(true);
    return true;
  }, [isTranslation, isOpen, show]);

  return useMemo(
    () => ({
      ...{
        isTranslation,
        isOpen,
        show,
        pane,
        setPane,
        chosen,
        choose,
        notice,
        refresh,
        mark,
        mayMark,
        markAll,
        next,
        onNext,
      },
      source,
      sources,
    }),
    [
      isTranslation,
      isOpen,
      show,
      pane,
      chosen,
      notice,
      refresh,
      mark,
      mayMark,
      markAll,
      next,
      onNext,
      source,
      sources,
    ],
  );
}

/** The requested source of two, else the first with open changes. */
function firstShown(sources: TranslationSource[], wanted: string | null): number {
  const index = sources.findIndex(({ sourceId }) => sourceId === wanted);
  return index >= 0
    ? index
    : Math.max(
        0,
        sources.findIndex(({ left }) => left > 0),
      );
}

export type TranslationTools = ReturnType<typeof useTranslation>;
