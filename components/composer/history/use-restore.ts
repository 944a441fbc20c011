'use client';
import { asSentence, problemWords } from '@/components/ui/words/problem-words';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import { restoreRevision, type Conflict, type RefusedSave } from '../api';
import type { Autosave } from '../saving/autosave';
import { draftOf, type Draft } from '../draft';
import type { Notice } from '../notice-bar';
import type { ComposerStory } from '../view';

interface RestoreParts {
  storyId: string;
  autosave: Autosave<Draft, Conflict, RefusedSave>;
  read(): Draft;
  putIn(draft: Draft): void;
  onTheirs(story: ComposerStory): void;
  notify(notice: Notice | null): void;
}

/** Restores the text of a revision as a new revision, and can undo that. */
export function useRestore({ storyId, autosave, read, putIn, onTheirs, notify }: RestoreParts) {
  const words = useWords();
  const lang = useLanguage();

  function take(story: ComposerStory, number: number): void {
    const before = read();
    // Text written during the request is merged, not overwritten.
    if (autosave.unsent())
      return autosave.conflicted({ theirs: story, theirName: story.savedByName, theirAt: story.updatedAt });
    putIn(draftOf(story));
    onTheirs(story);
    autosave.moved(story.version);
    const run = () => {
      putIn(before);
      autosave.changed();
      notify(null);
    };
    notify({ tone: 'good', text: words.history.restored(number), undo: { label: words.history.undo, run } });
  }

  return async (number: number): Promise<void> => {
    if (!(await autosave.flush())) return notify({ tone: 'bad', text: words.compose.saveFirst });
    autosave.pause(true);
    const outcome = await restoreRevision(storyId, number, autosave.version());
    if (outcome.kind === 'saved' && outcome.story) take(outcome.story, number);
    autosave.pause(false);
    if (outcome.kind === 'conflict') autosave.conflicted(outcome.conflict);
    else if (outcome.kind !== 'saved') {
      const why = outcome.kind === 'refused' ? problemWords(outcome.refused, words, lang) : null;
      notify({
        tone: 'bad',
        text: [words.history.restoreFailed, why && asSentence(why, lang)].filter(Boolean).join(' '),
      });
    }
  };
}
