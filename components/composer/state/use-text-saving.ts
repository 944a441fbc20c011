'use client';
import { useCallback, useEffect } from 'react';
import type { Draft } from '../draft';
import type { Notice } from '../notice-bar';
import { useSaving } from '../saving/use-saving';
import type { useText } from '../text/use-text';
import type { JournalOwner } from '@/components/journal/journal-owner';
import type { ComposerStory } from '../view';

interface TextSavingParts {
  /** The state when the composer was opened. */
  story: ComposerStory;
  owner: JournalOwner;
  text: Pick<ReturnType<typeof useText>, 'read' | 'readBase' | 'acknowledge' | 'listen'>;
  readOnly: boolean;
  onSaved(story: ComposerStory): void;
  notify(notice: Notice | null): void;
}

/** Saves the text as it changes. */
export function useTextSaving({ story, owner, text, readOnly, onSaved, notify }: TextSavingParts) {
  const { read, readBase, acknowledge, listen } = text;
  const onAcknowledged = useCallback(
    (next: ComposerStory, draft: Draft) => {
      acknowledge(draft);
      onSaved(next);
    },
    [acknowledge, onSaved],
  );
  const saving = useSaving({ story, owner, read, readBase, readOnly, onAcknowledged });
  const { autosave } = saving;
  useEffect(() => {
    listen({
      changed() {
        autosave.changed();
        notify(null);
      },
      isComposing: autosave.isComposing,
    });
  }, [listen, autosave, notify]);
  return saving;
}
