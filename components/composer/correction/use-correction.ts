'use client';
import { useState } from 'react';
import type { CorrectionAnswer, CorrectionRequest } from '@/domain/api/stories/correction';
import { asSentence, problemWords } from '@/components/ui/words/problem-words';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import type { Conflict, RefusedSave } from '../api';
import type { Autosave } from '../saving/autosave';
import type { Draft } from '../draft';
import type { Notice } from '../notice-bar';
import type { ComposerStory } from '../view';
import { sendCorrection } from './correction-api';

interface CorrectionParts {
  id: string;
  autosave: Autosave<Draft, Conflict, RefusedSave>;
  onStory(story: ComposerStory): void;
  notify(notice: Notice | null): void;
  /** Publishes the current text. */
  onPublish(): void;
}

/** The result of sending a correction. */
export type Sent =
  | { kind: 'failed'; why: string }
  | ({ kind: 'done' } & Pick<CorrectionAnswer, 'isProposed' | 'others'>);

/**
 * Corrects the published story and requests corrections in other editions. The input is kept until everything
 * is done.
 */
export function useCorrection({ id, autosave, onStory, notify, onPublish }: CorrectionParts) {
  const words = useWords();
  const lang = useLanguage();
  /** The text selected when the dialog was opened; null while it is closed. */
  const [passage, setPassage] = useState<string | null>(null);

  const send = async (request: CorrectionRequest): Promise<Sent> => {
    // The correction is independent of a text that cannot be saved now.
    await autosave.flush();
    autosave.pause(true);
    const outcome = await sendCorrection(id, request);
    if (outcome.kind === 'done') autosave.moved(outcome.answer.story.version);
    autosave.pause(false);
    switch (outcome.kind) {
      case 'done':
        onStory(outcome.answer.story);
        return { kind: 'done', isProposed: outcome.answer.isProposed, others: outcome.answer.others };
      case 'refused': {
        const why = problemWords(outcome.refused, words, lang) ?? words.saved.why.unknown;
        return { kind: 'failed', why: asSentence(why, lang) };
      }
      case 'signed-out':
        autosave.signedOut();
        return { kind: 'failed', why: asSentence(words.problems['signed-out'](''), lang) };
      case 'conflict':
      case 'unreachable':
        return { kind: 'failed', why: words.compose.failed(words.correction.button) };
    }
  };

  return {
    passage,
    send,
    open: setPassage,
    close: () => setPassage(null),
    /** Completes the correction: shows a message, and publishes the changed text if requested. */
    finish(text: string, alsoPublish: boolean) {
      setPassage(null);
      notify({ tone: 'good', text });
      if (alsoPublish) onPublish();
    },
  };
}

export type CorrectionTools = ReturnType<typeof useCorrection>;
