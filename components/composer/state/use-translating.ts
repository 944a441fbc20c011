'use client';
import type { Editor } from '@tiptap/core';
import { useCallback } from 'react';
import type { Finding } from '@/domain/checks/finding';
import type { Body } from '@/domain/document/body';
import type { StoryFields } from '@/domain/story/story';
import { useMachine } from '../translating/machine/use-machine';
import { useTranslation } from '../translating/use-translation';
import type { ComposerStory } from '../view';

interface TranslatingParts {
  story: ComposerStory;
  editor: Editor | null;
  fields: StoryFields;
  /** As it was when the writer last paused. */
  body: Body;
  /** In how many places the story was behind its source when it was opened; null: it was not made from another. */
  changed: number | null;
  /** Whether this person may mark changes of the source as done. */
  mayMark: boolean;
  goTo(finding: Finding): void;
  refreshFacts(): void;
}

/** The story as a translation: what it was made from, and its first draft by machine. */
export function useTranslating(parts: TranslatingParts) {
  const { story, editor, fields, body, changed, mayMark, goTo, refreshFacts } = parts;
  const translation = useTranslation(story.id, mayMark, changed);
  const { isTranslation, isOpen, refresh: refreshSources } = translation;
  const machine = useMachine({
    ...{ storyId: story.id, editor, fields, body, isTranslation, isOpen, goTo, refreshFacts },
    unread: story.checkFacts.machineTexts,
  });
  const { refresh: refreshMachine } = machine;
  const refresh = useCallback(() => {
    refreshSources();
    refreshMachine();
  }, [refreshSources, refreshMachine]);
  return { translation, machine, refresh };
}
