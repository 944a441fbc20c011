'use client';
import { useEffect, useRef, useState } from 'react';
import { acknowledgedAs, type Conflict, type RefusedSave, type StoryOutcome } from '../api';
import { saveStory } from '../saving/save-story';
import type { Autosave } from '../saving/autosave';
import { draftOf, sameDraft, type Draft } from '../draft';
import type { JournaledStory, Journal } from '../saving/journal';
import { isSaved, sendAgain, settleText } from '../saving/journaled-text';
import type { ComposerStory } from '../view';

interface FoundParts {
  journal: Journal;
  story: ComposerStory;
  /** The last text that the server acknowledged. */
  readBase(): Draft;
  autosave: Autosave<Draft, Conflict, RefusedSave>;
  putIn(draft: Draft): void;
  /** Merges another text with that of the composer; false when a choice is required first. */
  mergeWith(conflict: Conflict): boolean;
  onDropped(bringBack: () => void): void;
  onUsed(): void;
  /** The state on the server is unknown, so nothing was done. */
  onFailed(): void;
}

/** What the server does not have of a text; null when it has all of it. @throws Error when that is unknown */
async function settle(text: JournaledStory): Promise<JournaledStory | null> {
  if (await isSaved(text, acknowledgedAs)) return null;
  if (!text.unanswered) return text;
  return settleText(text, await acknowledgedAs(text.storyId, text.unanswered.key));
}

/** Unsent text of earlier sessions: offered, and never applied automatically. */
export function useUnsent({ journal, story, readBase, autosave, putIn, mergeWith, ...notify }: FoundParts) {
  const [texts, setTexts] = useState<JournaledStory[]>([]);
  const latest = useRef(story);
  const claimed = useRef(new Set<string>());
  useEffect(() => {
    latest.current = story;
  }, [story]);

  // A save from an earlier session may arrive after this page; then nothing is offered.
  const { version } = story;
  useEffect(() => {
    let still = true;
    const search = async () => {
      const left = await journal.find();
      const found = await Promise.all(left.map(text => settle(text).catch(() => text)));
      if (!still) return;
      // Whatever was saved since, the server had this text.
      const isKnown = (text: JournaledStory) =>
        sameDraft(text.draft, readBase()) || sameDraft(text.draft, text.base);
      const unknown = found.filter(text => text !== null).filter(text => !isKnown(text));
      const places = new Set(unknown.map(({ place }) => place));
      for (const text of left) if (!places.has(text.place)) void journal.drop(text);
      setTexts(unknown.filter(text => !claimed.current.has(text.place)));
    };
    void search();
    return () => {
      still = false;
    };
  }, [journal, readBase, version]);

  const found = texts[0];
  if (!found) return null;

  /**
   * The server has this text, but the composer does not: handled as a save by this person from elsewhere.
   */
  const meet = ({ version: theirVersion, story: theirs }: StoryOutcome & { kind: 'saved' }) =>
    !theirs ||
    theirVersion <= autosave.version() ||
    mergeWith({ theirs, theirName: null, theirAt: theirs.updatedAt, own: true });

  /** The server's version of the text, after everything written here is saved; null when that fails. */
  const settleWithServer = async (): Promise<JournaledStory | null> => {
    if (!(await autosave.flush())) return null;
    autosave.pause(true);
    const sent = await sendAgain(found, sending => saveStory(story.id, sending)).catch(() => null);
    autosave.pause(false);
    if (!sent || (sent.outcome?.kind === 'saved' && !meet(sent.outcome))) return null;
    // Text written during that request is saved first, so that it is included in the comparison.
    while (autosave.unsent()) if (!(await autosave.flush())) return null;
    return sent.settled;
  };

  const discard = () => {
    setTexts(all => all.filter(({ place }) => place !== found.place));
    void journal.drop(found);
  };

  const take = async (prefer?: 'mine') => {
    // It was unknown when the text was found.
    const has = await isSaved(found, acknowledgedAs).catch(() => null);
    if (has) return discard();
    const settled = has === null ? null : await settleWithServer();
    if (!settled) {
      if (autosave.state().kind !== 'conflict') notify.onFailed();
      return;
    }
    const theirs = { ...latest.current, ...readBase(), version: autosave.version() };
    putIn(draftOf(settled.draft));
    autosave.changed();
    const { savedByName: theirName, updatedAt: theirAt } = latest.current;
    const ancestor = { base: settled.base, version: settled.version };
    const merged = mergeWith({ theirs, theirName, theirAt, ancestor, prefer });
    if (merged && prefer) notify.onUsed();
    claimed.current.add(found.place);
    setTexts(all => all.filter(({ place }) => place !== found.place));
    // The entry of an earlier session is deleted after that of this session is written.
    if (await autosave.writeJournal()) await journal.drop(found);
  };
  return {
    found,
    /** The server has a newer text than its base. */
    older: found.version < story.version,
    onUse: () => take('mine'),
    onMerge: () => take(),
    onDrop() {
      discard();
      notify.onDropped(() => {
        void journal.bringBack(found);
        setTexts(all => [found, ...all]);
      });
    },
  };
}
