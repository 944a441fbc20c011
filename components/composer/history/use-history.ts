'use client';
import { useCallback, useEffect, useState } from 'react';
import type { BlockAuthor, RevisionLine } from '@/domain/api/revisions';
import { authorshipOf, revisionText, revisionsOf } from '../api';
import type { Draft } from '../draft';
import { changedBy, type RevisionChoice, type ComparedRevisions } from './chosen';

const FAILED = 'failed';
type OrFailed<T> = T | null | typeof FAILED;

/** The revisions of a story and the two compared ones, with their texts. */
export function useHistory(storyId: string, current: Draft, wantsWriters: boolean) {
  const [lines, setLines] = useState<OrFailed<RevisionLine[]>>(null);
  const [chosen, setChosen] = useState<ComparedRevisions | null>(null);
  const [texts, setTexts] = useState<Map<number, Draft>>(new Map());
  const [writers, setWriters] = useState<{ of: RevisionChoice; blocks: BlockAuthor[] } | null>(null);
  const [broken, setBroken] = useState(false);

  const load = useCallback(async () => {
    const found = (await revisionsOf(storyId))?.revisions;
    setLines(found ?? FAILED);
    if (found?.length) setChosen(was => was ?? changedBy(found, null));
  }, [storyId]);
  useEffect(() => {
    void (async () => load())();
  }, [load]);

  const wanted = chosen && [chosen.older, chosen.newer].filter(number => number !== null);
  const missing = wanted?.find(number => !texts.has(number));
  useEffect(() => {
    if (missing === undefined) return;
    let still = true;
    void revisionText(storyId, missing).then(content => {
      if (!still) return;
      if (!content) return setBroken(true);
      setBroken(false);
      setTexts(known => new Map(known).set(missing, { ...current, ...content }));
    });
    return () => {
      still = false;
    };
  }, [storyId, missing, current]);

  const newer = chosen?.newer;
  useEffect(() => {
    if (!wantsWriters || newer === undefined) return;
    let still = true;
    void authorshipOf(storyId, newer).then(blocks => {
      if (still) setWriters(blocks && { of: newer, blocks });
    });
    return () => {
      still = false;
    };
  }, [storyId, newer, wantsWriters]);

  const textOf = (choice: RevisionChoice) => (choice === null ? current : (texts.get(choice) ?? null));
  return {
    lines,
    load,
    broken,
    chosen,
    choose: setChosen,
    older: chosen && textOf(chosen.older),
    newer: chosen && textOf(chosen.newer),
    writers: wantsWriters && writers && writers.of === newer ? writers.blocks : null,
  };
}
