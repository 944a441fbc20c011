'use client';
import { useCallback, useEffect } from 'react';
import { useCoediting } from '../coediting/use-coediting';
import type { LostWords } from '@/domain/document/commits/lost-words';
import type { Draft } from '../draft';
import type { Notice } from '../notice-bar';
import { useSaving } from '../saving/use-saving';
import type { useText } from '../text/use-text';
import type { JournalOwner } from '@/components/journal/sealing';
import type { ComposerStory } from '../view';

interface TextSavingParts {
  /** The state when the composer was opened. */
  story: ComposerStory;
  owner: JournalOwner;
  text: ReturnType<typeof useText>;
  readOnly: boolean;
  onSaved(story: ComposerStory): void;
  /** The story's state after a commit. */
  onState(story: ComposerStory): void;
  /** Called with local text whose place a colleague deleted. */
  onLost(words: LostWords[], name: string | null): void;
  notify(notice: Notice | null): void;
}

/** Saves the text as it changes. */
export function useTextSaving({ story, owner, text, readOnly, ...parts }: TextSavingParts) {
  const { onSaved, onState, onLost, notify } = parts;
  const { read, readBase, acknowledge, listen } = text;
  const onAcknowledged = useCallback(
    (next: ComposerStory, draft: Draft) => {
      const lost = acknowledge(draft);
      if (lost.length) onLost(lost, null);
      onSaved(next);
    },
    [acknowledge, onLost, onSaved],
  );
  const senderOf = useCoediting({ storyId: story.id, text, onState, onLost });
  const saving = useSaving({ story, owner, read, readBase, readOnly, senderOf, onAcknowledged });
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
  const { sender: coediting, ...rest } = saving;
  return { ...rest, coediting };
}
