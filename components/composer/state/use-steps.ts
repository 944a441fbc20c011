'use client';
import {
  type OfferedStep,
  type ReasonedAction,
  isReasoned,
} from '@/components/composer/actions/stage-actions';
import type { useActions } from '@/components/composer/actions/use-actions';
import { type ActionWords, duplicateStory } from '@/components/composer/api';
import type { useChecks } from '@/components/composer/checks/use-checks';
import { useCorrection } from '@/components/composer/correction/use-correction';
import type { Notice } from '@/components/composer/notice-bar';
import type { useSaving } from '@/components/composer/saving/use-saving';
import type { ScheduleTools } from '@/components/composer/schedule/use-schedule';
import type { ComposerStory } from '@/components/composer/view';
import { isUploading } from '@/components/editor/uploading/running-uploads';
import { newKey } from '@/components/ui/new-key';
import { useWords } from '@/components/ui/words/words-provider';
import type { Editor } from '@tiptap/core';
import { useRef, useState } from 'react';
import type { Finding } from '@/domain/checks/finding';

/** Copies the story with the composer's current text, and opens the copy. */
export function useDuplicate(
  id: string,
  autosave: ReturnType<typeof useSaving>['autosave'],
  notify: (notice: Notice) => void,
): () => Promise<void> {
  const words = useWords();
  // A retry after a lost answer creates no second story.
  const key = useRef('');
  return async () => {
    if (!(await autosave.flush())) return notify({ tone: 'bad', text: words.compose.saveFirst });
    key.current ||= newKey();
    const copy = await duplicateStory(id, key.current);
    if (copy === null) return notify({ tone: 'bad', text: words.library.duplicateFailed });
    // After returning from the browser cache the story can be duplicated again.
    key.current = '';
    location.assign(`/newsroom/stories/${copy}`);
  };
}

/** The selected text of the body; empty when there is no selection. */
function selectedText({ state }: Editor): string {
  const { from, to } = state.selection;
  return state.doc.textBetween(from, to, ' ').trim();
}

interface StepParts {
  storyId: string;
  /** The scheduled publishing of the story; null for none. */
  scheduled: ComposerStory['schedule'];
  editor: Editor | null;
  autosave: ReturnType<typeof useSaving>['autosave'];
  actions: ReturnType<typeof useActions>;
  schedule: ScheduleTools;
  checks: ReturnType<typeof useChecks>;
  onStory(story: ComposerStory): void;
  notify(notice: Notice | null): void;
}

/** Steps that hand the text on: they wait until the files that belong in it have arrived. */
const HANDS_ON: ReadonlySet<OfferedStep> = new Set(['submit', 'approve', 'publish', 'schedule', 'correct']);

/** All workflow steps of the story, with their dialogs. */
export function useSteps(parts: StepParts) {
  const { storyId, scheduled, editor, autosave, actions, schedule, checks, onStory, notify } = parts;
  const { unfinished } = useWords().picture;
  /** The step that requires a reason. */
  const [reasoned, setReasoned] = useState<ReasonedAction | null>(null);
  /** What keeps a story that is about to be submitted from being published. */
  const [beforeSubmit, setBeforeSubmit] = useState<Finding[] | null>(null);
  /** Whether the person is asked about the scheduled publishing before the story is published by hand. */
  const [isAskingNow, setAskingNow] = useState(false);
  const publishNow = () => {
    setAskingNow(false);
    actions.reset();
    schedule.reset();
    if (!checks.askFirst()) void actions.run('publish');
  };
  // A refused schedule publishes nothing any more.
  const publish = () => (scheduled && !scheduled.refused ? setAskingNow(true) : publishNow());
  const correction = useCorrection({
    ...{ id: storyId, autosave, notify, onStory },
    onPublish: () => publish(),
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
    publishingNow: isAskingNow ? scheduled : null,
    cancelPublishNow: () => setAskingNow(false),
    publishNow,
    reasoned,
    cancelReasoned: () => setReasoned(null),
    actWithReason(action: ReasonedAction, more: ActionWords) {
      setReasoned(null);
      void actions.run(action, more);
    },
    /** Applies a step, or opens its dialog first. */
    act(action: OfferedStep) {
      if (HANDS_ON.has(action) && isUploading()) return notify({ tone: 'bad', text: unfinished });
      schedule.reset();
      if (action === 'schedule' || action === 'schedule-unpublish') schedule.openForm(action);
      else if (isReasoned(action)) setReasoned(action);
      else if (action === 'correct') correction.open(editor ? selectedText(editor) : '');
      else if (action === 'publish') publish();
      else if (action === 'submit' && checks.blockingNow().length) setBeforeSubmit(checks.blockingNow());
      else void actions.run(action);
    },
  };
}
