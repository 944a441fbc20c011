'use client';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { selectedText } from '@/components/editor/body/selected-text';
import type { Finding } from '@/domain/checks/finding';
import { isReasoned, type ReasonedAction } from '../actions/reasoned-action';
import type { OfferedStep } from '../actions/stage-actions';
import type { useActions } from '../actions/use-actions';
import type { ActionWords } from '../api';
import type { useChecks } from '../checks/use-checks';
import { useCorrection } from '../correction/use-correction';
import type { Notice } from '../notice-bar';
import type { useSaving } from '../saving/use-saving';
import type { ScheduleTools } from '../schedule/use-schedule';
import { useDuplicate } from '../story/use-duplicate';
import type { ComposerStory } from '../view';

interface StepParts {
  storyId: string;
  editor: Editor | null;
  autosave: ReturnType<typeof useSaving>['autosave'];
  actions: ReturnType<typeof useActions>;
  schedule: ScheduleTools;
  checks: ReturnType<typeof useChecks>;
  onStory(story: ComposerStory): void;
  notify(notice: Notice | null): void;
}

/** Every step that can be taken with the story as a whole, with the form that it needs first. */
export function useSteps(parts: StepParts) {
  const { storyId, editor, autosave, actions, schedule, checks, onStory, notify } = parts;
  /** The step that needs a reason. */
  const [reasoned, setReasoned] = useState<ReasonedAction | null>(null);
  /** What keeps a story that is about to be submitted from being published. */
  const [beforeSubmit, setBeforeSubmit] = useState<Finding[] | null>(null);
  const correction = useCorrection({
    ...{ id: storyId, autosave, notify, onStory },
    onPublish: () => void (checks.askFirst() || actions.run('publish')),
  });
  const duplicate = useDuplicate(storyId, autosave, notify);

  return {
    correction,
    duplicate,
    beforeSubmit,
    cancelSubmit: () => setBeforeSubmit(null),
    submitAnyway() {
      setBeforeSubmit(null);
      void actions.run('submit');
    },
    reasoned,
    cancelReasoned: () => setReasoned(null),
    actWithReason(action: ReasonedAction, more: ActionWords) {
      setReasoned(null);
      void actions.run(action, more);
    },
    /** Takes a step, or opens the form that it needs first. */
    act(action: OfferedStep) {
      schedule.reset();
      if (action === 'schedule' || action === 'schedule-unpublish') schedule.ask(action);
      else if (isReasoned(action)) setReasoned(action);
      else if (action === 'correct') correction.open(editor ? selectedText(editor) : '');
      else if (action === 'publish' && checks.askFirst()) return;
      else if (action === 'submit' && checks.blockingNow().length) setBeforeSubmit(checks.blockingNow());
      else void actions.run(action);
    },
  };
}
