'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { TranslationMark, TranslationSource } from '@/domain/api/translations/translation';
import { keepInAddress, requestedSource } from './source-address';
import { markChange, sourcesOf } from './translation-api';

/** Which of the two texts a narrow window shows. */
export type Pane = 'source' | 'text';

/** A message of the translation view. */
export type TranslationNotice = 'moved' | 'not-marked' | 'failed' | 'all-done' | null;

/**
 * What a story was made from, whether that is beside its text, and what of its changes is done.
 * @param mayMark whether this person may mark changes as done
 * @param changed in how many places the story was behind when it was opened; null: it was not made from another
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
    keepInAddress(open);
  }, []);
  const refresh = useCallback(() => {
    if (isTranslation) void load();
  }, [isTranslation, load]);
  const send = useCallback(
    async (sent: TranslationMark) => {
      // An answer that is under way is older than this one.
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
  /** Handles the request to move to the next change; returns how to stop that. */
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

/** The requested source of two, else the first with something to do. */
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
