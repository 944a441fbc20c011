'use client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Conflict, RefusedSave, StoryOutcome } from '../api';
import { createAutosave, type Autosave, type FrozenCommit, type Sending } from './autosave';
import type { Draft } from '../draft';
import { journalOf, type Journal } from './journal';
import type { JournalOwner } from '@/components/journal/sealing';
import type { ComposerStory } from '../view';
import { onJournalLost } from '@/components/journal/journal-store';
import { newKey } from '@/components/ui/new-key';
import { withoutRefused } from './without-refused';

/** Sends texts, whole or as steps. */
interface Sender {
  save(sending: Sending<Draft>): Promise<StoryOutcome>;
  takeSteps(): FrozenCommit | null;
  interval(): number | null;
  /** Called after every change of the saving state. */
  workOn(): void;
}

interface SavingParts<Way extends Sender> {
  story: ComposerStory;
  owner: JournalOwner;
  read(): Draft;
  /** The last text that the server acknowledged. */
  readBase(): Draft;
  readOnly: boolean;
  /** Creates the sender, which needs the autosave. */
  senderOf(autosave: () => Autosave<Draft, Conflict, RefusedSave>): Way;
  onAcknowledged(story: ComposerStory, draft: Draft): void;
}

function later(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

/** Autosave with its clock, network and journal. */
function createSaving<Way extends Sender>(parts: SavingParts<Way>, journal: Journal) {
  const { story, read, readBase, senderOf, onAcknowledged } = parts;
  const sender: Way = senderOf(() => autosave);
  const part = withoutRefused(sender.save, newKey);
  const autosave: Autosave<Draft, Conflict, RefusedSave> = createAutosave(
    { version: story.version, at: Date.parse(story.updatedAt) },
    {
      now: Date.now,
      after: later,
      newKey,
      read,
      readBase,
      takeSteps: sender.takeSteps,
      interval: sender.interval,
      async send(sending) {
        const { outcome, draft } = await part.send(sending);
        if (outcome.kind === 'saved' && outcome.story) onAcknowledged(outcome.story, draft);
        return outcome;
      },
      write({ draft, version, unanswered: sent, nextKey, conflict }, whole) {
        const unanswered = sent && { draft: sent.draft, key: sent.key };
        // Until two texts are merged, this one is based on their common ancestor, not on the other.
        const ancestor = conflict?.ancestor ?? { base: readBase(), version };
        return journal.write({ ...ancestor, draft, at: Date.now(), unanswered, nextKey }, whole);
      },
      clear: journal.clear,
    },
  );
  return { sender, part, autosave };
}

/** The saving of a text. The parts are created once, when the composer opens. */
export function useSaving<Way extends Sender>(parts: SavingParts<Way>) {
  const { story, owner, readOnly } = parts;
  const [journal] = useState(() => journalOf(owner, story.id));
  const [{ sender, part, autosave }] = useState(() => createSaving(parts, journal));
  const state = useSyncExternalStore(autosave.subscribe, autosave.state, autosave.state);
  const wrongFields = useSyncExternalStore(autosave.subscribe, part.wrong, part.wrong);
  const isStored = useSyncExternalStore(autosave.subscribe, autosave.isStored, autosave.isStored);

  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      if (!autosave.unsent()) return;
      void autosave.writeJournal();
      event.preventDefault();
    };
    // A phone closes a hidden page without another event.
    const away = () => {
      if (document.visibilityState !== 'hidden') return;
      void autosave.writeJournal();
      void autosave.flush(true);
    };
    const leave = () => void autosave.writeJournal();
    const unfollow = onJournalLost(() => void autosave.writeJournal(true));
    const back = () => {
      void autosave.writeJournal();
      void autosave.flush();
    };
    addEventListener('beforeunload', leaving);
    addEventListener('pagehide', leave);
    addEventListener('online', back);
    document.addEventListener('visibilitychange', away);
    return () => {
      removeEventListener('beforeunload', leaving);
      removeEventListener('pagehide', leave);
      removeEventListener('online', back);
      unfollow();
      document.removeEventListener('visibilitychange', away);
      void autosave.writeJournal();
    };
  }, [autosave]);

  // The server may accept refused fields after a change of permissions.
  useEffect(() => {
    if (readOnly) return;
    part.clear();
    autosave.again();
  }, [readOnly, part, autosave]);
  useEffect(() => autosave.subscribe(sender.workOn), [autosave, sender]);
  return { autosave, journal, sender, state, isStored, wrongFields };
}
