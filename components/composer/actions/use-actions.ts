'use client';
import { useRef, useState } from 'react';
import type { Override } from '@/domain/checks/checks';
import type { RequestedAction } from '@/domain/api/story-writes';
import { isWithdrawal, type StoryAction } from '@/domain/story/workflow';
import { asSentence, problemWords } from '@/components/ui/words/problem-words';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import { useLanguage } from '@/components/ui/words/words-provider';
import type { Finding } from '@/domain/checks/finding';
import {
  OUTDATED_PAGE,
  actOnStory,
  setEmbargo,
  type ActionWords,
  type Conflict,
  type RefusedSave,
  type StoryOutcome,
} from '../api';
import type { Autosave } from '../saving/autosave';
import { requestFieldLabel, wrongFieldWords } from '../saving/wrong-fields';
import type { Draft } from '../draft';
import type { Notice } from '../notice-bar';
import type { ComposerStory } from '../view';

interface ActionParts {
  id: string;
  autosave: Autosave<Draft, Conflict, RefusedSave>;
  /** Applies remote changes up to a version. True on success. */
  reach(version: number): Promise<boolean>;
  notify(notice: Notice | null): void;
  onStory(story: ComposerStory): void;
  /** A check of the server requires a reason first. */
  onQuestions(findings: Finding[]): void;
  /** A field that the server refused blocks the step. */
  onRefusedField(field: string): void;
}

/** While colleagues write, each attempt may conflict with another of their commits. */
const MAX_TRIES = 5;

/** Steps on the published state, which do not require a save. */
const waitsForNoSave = (action: RequestedAction) => isWithdrawal(action) || action === 'reinstate';

/** Whether this person can reinstate the story that was just withdrawn. */
const canBringBack = ({ stage, abilities }: ComposerStory) =>
  stage !== 'killed' || abilities.some(({ action, allowed }) => action === 'revive' && allowed);

/** Actions on the whole story. Each saves unsent text first, except those on the published state. */
export function useActions(parts: ActionParts) {
  const { id, autosave, reach, notify, onStory, onQuestions, onRefusedField } = parts;
  const words = useComposerWords();
  const lang = useLanguage();
  /** The step to take once there is a reason for overriding a check. */
  const waiting = useRef<'publish' | 'reinstate'>('publish');
  const [busy, setBusy] = useState<StoryAction | null>(null);
  /** The write to send again once the person has signed in. */
  const [afterSignIn, setAfterSignIn] = useState<{ retry(): void } | null>(null);

  /** Sends a write at the shown version, and retries it after a concurrent edit. */
  const atShownVersion = async (send: (version: number) => Promise<StoryOutcome>): Promise<StoryOutcome> => {
    for (let tries = 1; ; tries++) {
      const outcome = await send(autosave.version());
      if (outcome.kind !== 'conflict' || tries === MAX_TRIES) return outcome;
      if (!(await reach(outcome.conflict.theirs.version))) return outcome;
    }
  };

  const whyOf = (refused: RefusedSave): string => {
    const { outdated, unknown } = words.saved.why;
    const why = refused.reason === OUTDATED_PAGE ? outdated : problemWords(refused, words, lang);
    return asSentence(why ?? unknown, lang);
  };

  const sayUnsaved = () => {
    const state = autosave.state();
    const fields = state.kind === 'refused' ? state.refused.fields : [];
    const why = fields.map(wrong =>
      words.wrongFields.why(requestFieldLabel(wrong.field, words), wrongFieldWords(wrong, words, lang)),
    );
    notify({ tone: 'bad', text: [words.compose.saveFirst, ...why].join(' ') });
    if (fields[0]) onRefusedField(fields[0].field);
  };

  const act = async (action: RequestedAction, more?: ActionWords) => {
    if (!waitsForNoSave(action) && !(await autosave.flush())) return sayUnsaved();
    autosave.pause(true);
    const outcome = await atShownVersion(version => actOnStory(id, action, version, more));
    if (outcome.kind === 'saved') autosave.moved(outcome.version);
    autosave.pause(false);
    const name = words.actions[action].replace('…', '');
    switch (outcome.kind) {
      case 'saved': {
        if (outcome.story) onStory(outcome.story);
        const done: Partial<Record<RequestedAction, string>> = words.compose.done;
        const undo = { label: words.stepReasons.undo, run: () => void run('reinstate') };
        const mayUndo = isWithdrawal(action) && outcome.story && canBringBack(outcome.story);
        const unconfirmed = outcome.unconfirmed ? words.compose.unconfirmed(outcome.unconfirmed) : null;
        return notify({
          ...{ tone: unconfirmed ? 'warn' : 'good', stage: outcome.story?.stage },
          text: [done[action] ?? name, unconfirmed].filter(Boolean).join(' '),
          ...(mayUndo && { undo }),
        });
      }
      case 'conflict':
        return autosave.conflicted(outcome.conflict);
      case 'signed-out':
        return setAfterSignIn({ retry: () => void run(action, more) });
      case 'refused': {
        if (outcome.refused.reason === 'needs-override') return onQuestions(outcome.refused.findings);
        return notify({ tone: 'bad', text: words.compose.refused(name, whyOf(outcome.refused)) });
      }
      case 'unreachable':
        return notify({ tone: 'bad', text: words.compose.failed(name) });
    }
  };

  const run = async (action: RequestedAction, more?: ActionWords) => {
    if (busy) return;
    setBusy(action);
    if (action === 'publish' || action === 'reinstate') waiting.current = action;
    notify(null);
    try {
      await act(action, more);
    } finally {
      setBusy(null);
    }
  };

  /** Any other write of the whole story at its version, with its message. */
  const write = async (
    about: { name: string; done?: string; waits: boolean },
    send: (version: number) => Promise<StoryOutcome>,
  ) => {
    const { name, done, waits } = about;
    notify(null);
    if (waits && !(await autosave.flush())) return sayUnsaved();
    autosave.pause(true);
    const outcome = await atShownVersion(send);
    if (outcome.kind === 'saved') autosave.moved(outcome.version);
    autosave.pause(false);
    if (outcome.kind === 'saved' && outcome.story) {
      onStory(outcome.story);
      return done && notify({ tone: 'good', text: done });
    }
    if (outcome.kind === 'conflict') return autosave.conflicted(outcome.conflict);
    if (outcome.kind === 'signed-out') return setAfterSignIn({ retry: () => void write(about, send) });
    if (outcome.kind === 'refused' && outcome.refused.reason === 'needs-override')
      return onQuestions(outcome.refused.findings);
    const text =
      outcome.kind === 'refused'
        ? words.compose.refused(name, whyOf(outcome.refused))
        : words.compose.failed(name);
    notify({ tone: 'bad', text });
  };

  const embargo = (until: string | null) =>
    write({ name: words.about.embargo, waits: true }, version => setEmbargo(id, version, until));

  const signedIn = () => {
    setAfterSignIn(null);
    afterSignIn?.retry();
  };

  return {
    run,
    /** Discards a step that is waiting for a reason, because the story is published. */
    reset() {
      waiting.current = 'publish';
    },
    /** Publishes with a reason, or takes the step that is waiting for it. */
    runOver: (override: Override) => run(waiting.current, { override }),
    write,
    embargo,
    busy,
    needsSignIn: afterSignIn !== null,
    signedIn,
  };
}
