'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { EntryAnswer } from '@/domain/coverage/api';
import { hasContent } from '@/domain/coverage/entry';
import { textOfEntry, type EntryText } from '@/domain/coverage/merge-entry';
import { EMPTY_BODY } from '@/domain/document/body';
import type { JournalOwner } from '@/components/journal/sealing';
import { newKey } from '@/components/ui/new-key';
import type { CoverageWrites } from '../use-coverage';
import { entryJournal, type EntryBase, type FoundEntry, type JournaledEntry } from './entry-journal';
import type { Outgoing } from './outbox';
import { useOutbox } from './use-outbox';

/** An entry that is being written. */
export interface WrittenEntry {
  entryId: string;
  /** Null for a new entry. */
  base: EntryBase | null;
  /** The text that its form starts with. */
  text: EntryText;
}

const emptyEntry = (): WrittenEntry => ({
  entryId: newKey(),
  base: null,
  text: { title: '', body: EMPTY_BODY, byline: '', pinned: false, keyEvent: false },
});

const isNew = ({ base }: Pick<WrittenEntry, 'base'>) => base === null;

/**
 * The entries that a person writes on the live desk, new ones and changes: kept in this browser at every key, and sent
 * by an outbox that survives lost answers, reloads and signing out.
 */
export function useEntryWriting(storyId: string, owner: JournalOwner, send: CoverageWrites['send']) {
  const [journal] = useState(() => entryJournal(owner, storyId));
  const { outbox, outgoing } = useOutbox(journal, send);
  const [isReady, setIsReady] = useState(false);
  const [written, setWritten] = useState<WrittenEntry[]>([]);
  /** The new entry in the form; null for an empty one. */
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [sentIds, setSentIds] = useState<ReadonlySet<string>>(new Set());
  const texts = useRef(new Map<string, EntryText>());

  useEffect(() => {
    let still = true;
    void journal.find().then(all => {
      if (!still) return;
      // An older text of the same entry stays where it is, to be found the next time.
      const found = latestOfEach(all);
      for (const entry of found) void journal.adopt(entry);
      for (const entry of found) if (entry.request) outbox.resume({ ...entry, request: entry.request });
      const left = found.filter(({ request }) => !request);
      for (const { entryId, text } of left) texts.current.set(entryId, text);
      setWritten(left.map(({ entryId, base, text }) => ({ entryId, base, text })));
      setCurrentId(left.find(isNew)?.entryId ?? null);
      setIsReady(true);
    });
    return () => {
      still = false;
    };
  }, [journal, outbox]);

  const newEntries = written.filter(isNew);
  const [fallback, setFallback] = useState(emptyEntry);
  const current = newEntries.find(({ entryId }) => entryId === (currentId ?? fallback.entryId)) ?? fallback;

  const remove = useCallback((entryId: string) => {
    texts.current.delete(entryId);
    setWritten(all => all.filter(entry => entry.entryId !== entryId));
    setCurrentId(id => (id === entryId ? null : id));
    setFallback(empty => (empty.entryId === entryId ? emptyEntry() : empty));
  }, []);
  /** The latest typed text is only in the forms, so it is stored before one of them closes. */
  const show = useCallback((entryId: string) => {
    const typed = new Map(texts.current);
    setWritten(all => all.map(entry => ({ ...entry, text: typed.get(entry.entryId) ?? entry.text })));
    setCurrentId(entryId);
    setFallback(emptyEntry());
  }, []);
  const add = useCallback(
    (entry: WrittenEntry) => {
      texts.current.set(entry.entryId, entry.text);
      setWritten(all => [entry, ...all.filter(({ entryId }) => entryId !== entry.entryId)]);
      if (isNew(entry)) show(entry.entryId);
    },
    [show],
  );

  const actions = useMemo(
    () => ({
      /** Stores the text in this browser. @returns whether that succeeded */
      write(entry: WrittenEntry, text: EntryText): Promise<boolean> {
        const isFirst = !texts.current.has(entry.entryId);
        texts.current.set(entry.entryId, text);
        if (isFirst) setWritten(all => [...all, entry]);
        const kept: JournaledEntry = { ...entry, text, at: Date.now(), request: null };
        return journal.write(kept);
      },
      /** Sends an entry; its form is free for the next one at once. */
      send(entry: WrittenEntry, text: EntryText, publish: boolean) {
        outbox.send({ ...entry, text }, publish);
        remove(entry.entryId);
        setSentIds(ids => new Set([...ids, entry.entryId]));
      },
      /** Opens the form of a published entry or a draft. */
      edit(entry: EntryAnswer) {
        const base = { version: entry.version, text: textOfEntry(entry) };
        add({ entryId: entry.id, base, text: base.text });
      },
      discard(entryId: string) {
        void journal.drop(entryId);
        remove(entryId);
      },
      /** Continues with another new entry. */
      resume: show,
      /** Opens the form of an entry that was not sent. @param isThere whether the entry that it changes still exists */
      editAgain(entryId: string, isThere: boolean) {
        const entry = outbox.takeBack(entryId);
        if (!entry) return;
        if (entry.base === null || isThere) return add({ ...entry });
        void journal.drop(entryId);
        const again = { ...emptyEntry(), text: entry.text };
        void journal.write({ ...again, at: Date.now(), request: null });
        add(again);
      },
    }),
    [add, journal, outbox, remove, show],
  );

  return {
    /** Whether the entries that earlier sessions left are loaded. */
    isReady,
    current,
    /** Other new entries that were not sent. */
    unsent: newEntries.filter(entry => entry !== current && hasContent(entry.text)),
    /** The open changes, by entry. */
    changes: new Map(written.filter(entry => !isNew(entry)).map(entry => [entry.entryId, entry])),
    outgoing,
    outbox,
    /** The entries that were sent from here. */
    sentIds,
    ...actions,
  };
}

export type EntryWriting = ReturnType<typeof useEntryWriting>;
export type { Outgoing };

/** The newest of several texts of one entry, as left by two windows. */
function latestOfEach(found: FoundEntry[]): FoundEntry[] {
  const ids = found.map(({ entryId }) => entryId);
  return found.filter(({ entryId }, at) => ids.indexOf(entryId) === at);
}
