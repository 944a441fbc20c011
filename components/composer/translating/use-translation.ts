'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { TranslationSource } from '@/domain/api/translations/translation';
import { askedSource, keepInAddress } from './source-address';
import { markChange, sourcesOf } from './translation-api';

/** Which of the two texts a narrow window shows. */
export type Pane = 'source' | 'text';

/** What the translation view has to say. */
export type TranslationNotice = 'moved' | 'not-marked' | 'failed' | null;

/**
 * What a story was made from, whether that is beside its text, and what of its changes is done.
 * @param changed in how many places the story was behind when it was opened; null: it was not made from another
 */
export function useTranslation(storyId: string, changed: number | null) {
  const isTranslation = changed !== null;
  const [wanted] = useState(askedSource);
  const [isOpen, setOpen] = useState(isTranslation && wanted !== null);
  const [pane, setPane] = useState<Pane>('text');
  const [sources, setSources] = useState<TranslationSource[] | null>(null);
  const [choice, choose] = useState<number | null>(null);
  const [notice, setNotice] = useState<TranslationNotice>(null);
  const asked = useRef(0);
  const goToNext = useRef<(() => void) | null>(null);

  const load = useCallback(async () => {
    const own = ++asked.current;
    const found = await sourcesOf(storyId);
    if (own !== asked.current) return;
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
  const mark = useCallback(
    async ({ sourceId, revision }: TranslationSource, change: string, done: boolean) => {
      // An answer that is under way is older than this one.
      asked.current++;
      const marked = await markChange(storyId, { sourceId, revision, change, done });
      if (typeof marked === 'string') {
        setNotice(marked);
        if (marked === 'moved') void load();
      } else {
        setNotice(null);
        setSources(marked);
      }
    },
    [storyId, load],
  );
  /** Takes what goes to the next change; returns how to take it back. */
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

  const chosen = choice ?? firstShown(sources ?? [], wanted);

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
        next,
        onNext,
      },
      source: sources?.[chosen] ?? null,
      sources,
    }),
    [isTranslation, isOpen, show, pane, chosen, notice, refresh, mark, next, onNext, sources],
  );
}

/** Of two sources the one that was asked for, else the first of which there is something to do. */
function firstShown(sources: TranslationSource[], wanted: string | null): number {
  const asked = sources.findIndex(({ sourceId }) => sourceId === wanted);
  return asked >= 0
    ? asked
    : Math.max(
        0,
        sources.findIndex(({ left }) => left > 0),
      );
}

export type TranslationTools = ReturnType<typeof useTranslation>;
