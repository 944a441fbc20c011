'use client';
import type { Editor } from '@tiptap/core';
import { useCallback, useMemo } from 'react';
import type { Finding } from '@/domain/checks/finding';
import type { Body } from '@/domain/document/body';
import type { StoryFields } from '@/domain/story/story';
import { untranslatedIn } from '@/domain/translation/untranslated';
import { useMachine } from '../translating/machine/use-machine';
import { useTranslation } from '../translating/use-translation';
import type { ComposerStory } from '../view';

interface TranslatingParts {
  story: ComposerStory;
  editor: Editor | null;
  fields: StoryFields;
  /** The state at the writer's last pause. */
  body: Body;
  /** The number of outdated places when the story was opened; null when it is not a translation. */
  changed: number | null;
  /** Whether this person can mark source changes as done. */
  mayMark: boolean;
  goTo(finding: Finding): void;
  refreshFacts(): void;
}

/** The story as a translation: its sources, and its machine-translated draft. */
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
  const { sourceTexts } = story.checkFacts;
  const untranslated = useMemo(
    () => untranslatedIn({ fields, body }, sourceTexts).length,
    [fields, body, sourceTexts],
  );
  return { translation, machine, untranslated, refresh };
}
