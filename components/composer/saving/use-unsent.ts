'use client';
import { useEffect, useState } from 'react';
import { acknowledgedAs, keepCopy, type Conflict, type Refused } from '../api';
import type { Autosave } from './autosave';
import { draftOf, sameDraft, type Draft } from '../state/draft';
import { settleKept, type Found, type Journal } from './journal';
import type { ComposerStory } from '../view';

interface FoundParts {
  journal: Journal;
  story: ComposerStory;
  /** The last text that the server acknowledged. */
  readBase(): Draft;
  autosave: Autosave<Draft, Conflict, Refused>;
  putIn(draft: Draft): void;
  onDropped(bringBack: () => void): void;
  onUsed(): void;
  /** The server could not say what it has, so nothing was done. */
  onFailed(): void;
}

/** Asks the server whether it has what was sent of this text. @throws when it cannot say */
async function settle(text: Found): Promise<Found> {
  if (!text.unanswered) return text;
  return settleKept(text, await acknowledgedAs(text.storyId, text.unanswered.key));
}

/** Text of earlier sittings that the server never got: offered, never put over what is there by itself. */
export function useUnsent({ journal, story, readBase, autosave, putIn, ...notify }: FoundParts) {
  const [texts, setTexts] = useState<Found[]>([]);

  useEffect(() => {
    let still = true;
    const search = async () => {
      const left = await journal.find();
      const found = await Promise.all(left.map(text => settle(text).catch(() => text)));
      if (!still) return;
      // Whatever was saved since, the server had this text.
      const known = (text: Found) => sameDraft(text.draft, readBase()) || sameDraft(text.draft, text.base);
      for (const text of found.filter(known)) void journal.drop(text);
      setTexts(found.filter(text => !known(text)));
    };
    void search();
    return () => {
      still = false;
    };
  }, [journal, readBase]);

  const found = texts[0];
  if (!found) return null;
  const take = async (put: (settled: Found) => void, keepsCopy = false) => {
    // Text written since the offer was shown is saved first, so that it takes part in the comparison.
    const sent = await autosave.flush();
    const settled = sent && (await settle(found).catch(() => null));
    if (!settled) return notify.onFailed();
    // Newer text of the server that this one runs over stays in the history.
    const runsOver = keepsCopy && settled.version < autosave.version();
    if (runsOver && !(await keepCopy(story.id, readBase()))) return notify.onFailed();
    put(settled);
    setTexts(all => all.filter(text => text !== found));
    // By now the text is kept in this session's journal entry.
    autosave.keepNow();
    await journal.drop(found);
  };
  return {
    found,
    /** The server has a newer text than the one it was written on. */
    older: found.version < story.version,
    onUse: () =>
      take(() => {
        putIn(draftOf(found.draft));
        autosave.changed();
        notify.onUsed();
      }, true),
    onMerge: () =>
      take(({ base }) => {
        const theirs = { ...story, ...readBase(), version: autosave.version() };
        putIn(draftOf(found.draft));
        autosave.changed();
        autosave.conflicted({
          theirs,
          theirName: story.savedByName,
          theirAt: story.updatedAt,
          base,
        });
      }),
    onDrop() {
      setTexts(all => all.filter(text => text !== found));
      void journal.drop(found);
      notify.onDropped(() => {
        void journal.bringBack(found);
        setTexts(all => [found, ...all]);
      });
    },
  };
}
