'use client';
import { useMemo, useState } from 'react';
import type { Finding } from '@/domain/checks/finding';
import { isExpression } from '@/domain/style/pattern';
import { useNames } from '@/components/api/use-names';
import { usePictures } from '@/components/editor/use-pictures';
import { useActions } from '../actions/use-actions';
import { useChecks } from '../checks/use-checks';
import { useDeferredBundle } from '../deferred';
import { useWriter } from '../history/use-writer';
import type { Notice } from '../notice-bar';
import { usePanel } from '../panel/use-panel';
import { useSchedule } from '../schedule/use-schedule';
import { useSnapshot } from '../text/use-snapshot';
import { useText } from '../text/use-text';
import { useTray } from '../tray/use-tray';
import { useUnpublished } from './use-unpublished';
import { useViewOptions } from '../view-options/use-view-options';
import { useCollaboration } from './use-collaboration';
import { useEditorTools } from './use-editor-tools';
import { useKeys } from './use-keys';
import { useOtherTexts } from './use-other-texts';
import { useSteps } from './use-steps';
import { useStory } from './use-story';
import { useTextSaving } from './use-text-saving';
import { useTranslating } from './use-translating';
import type { ComposerProps } from '../view';

/** The state of the composer and all its actions, independent of the view. */
export function useComposer(props: ComposerProps) {
  const { editions, me, styleRules, reasonRules } = props;
  const [notice, notify] = useState<Notice | null>(null);
  const [questions, setQuestions] = useState<Finding[] | null>(null);
  const { story, readOnly, picturesReadOnly, setStory, setState, onSaved, refreshFacts } = useStory(
    props.story,
  );
  const { id, wasPublic } = story;

  const pictures = usePictures(props.pictures);
  const text = useText({ story: props.story, editions, wasPublic, readOnly, onFiles: pictures.sendFiles });
  const { storyFields, changeFields, editor, lang, secondLang } = text;
  const { fields, editionId } = storyFields;
  const snapshot = useSnapshot(editor, props.story.body);
  const topicNames = useNames('topics', props.topics, lang);
  const panel = usePanel();
  const tray = useTray({ owner: props.journal, storyId: id, editor, notify });
  const saving = useTextSaving({
    ...{ story: props.story, owner: props.journal, text, readOnly, onSaved, notify },
    ...{ onState: setState, onLost: tray.add },
  });
  const { autosave } = saving;

  const view = useViewOptions(editor);
  const actions = useActions({
    ...{ id, autosave, reach: saving.coediting.reach, notify, onStory: setStory },
    ...{ onQuestions: setQuestions, onRefusedField: panel.goToRefused },
  });
  const schedule = useSchedule(id, actions.write);
  const hasExpressions = styleRules.some(({ pattern }) => isExpression(pattern));
  const compile = useDeferredBundle(hasExpressions)?.compileExpression ?? null;
  const checks = useChecks({
    ...{ styleRules, reasonRules, compile, editor, story, fields, lang, secondLang, changeFields },
    ...{ body: snapshot.body, goToField: panel.go, onQuestions: setQuestions },
    onPublish: override => void (schedule.sendOver(override) || actions.runOver(override)),
  });
  const steps = useSteps({
    ...{ storyId: id, editor, autosave, actions, schedule, checks, onStory: setStory, notify },
    scheduled: story.schedule,
  });

  const { takeNewer, noteTaken, ...otherTexts } = useOtherTexts({
    story,
    text,
    saving,
    onStory: setStory,
    notify,
  });
  const translating = useTranslating({
    ...{ story, editor, fields, body: snapshot.body, refreshFacts, goTo: checks.go },
    ...{ changed: props.translation?.changed ?? null, mayMark: props.offers.includes(editionId) },
  });
  const collaboration = useCollaboration({
    ...{
      storyId: id,
      myId: me.id,
      editor,
      autosave,
      coediting: saving.coediting,
      text,
      readOnly,
      showTab: panel.show,
      notify,
    },
    ...{ onBlocking: refreshFacts, onNewer: takeNewer, onTaken: noteTaken, onState: setState },
    onTranslation: translating.refresh,
  });

  const unpublished = useUnpublished({ editor, text, autosave, panel });
  const current = useMemo(() => ({ ...storyFields, body: snapshot.body }), [storyFields, snapshot.body]);

  const showWriter = useWriter({ storyId: id, autosave, notify });
  const { tools, ...inserting } = useEditorTools({
    ...{ editor, readOnly, picturesReadOnly, secondLang, pictures, showWriter },
    ...{ ownStory: story.id, headlines: props.headlines, factsChanged: refreshFacts },
  });
  useKeys({
    ...{ story, editor, autosave, readOnly, view, panel, checks },
    ...{ act: steps.act, openForm: inserting.openForm },
    ...{ suggesting: collaboration.suggesting, translation: translating.translation },
  });

  return {
    story,
    text: {
      ...text,
      topicNames,
      /** The text as of a moment ago, for what is shown of it next to the page. */
      current,
      length: snapshot.length,
      /** Headline and body as plain text. */
      plain: `${fields.headline}\n${snapshot.text}`,
    },
    saving,
    notice,
    steps: { ...actions, ...steps, schedule },
    checks: { ...checks, questions, dropQuestions: () => setQuestions(null) },
    otherTexts,
    translating,
    collaboration,
    unpublished,
    tray,
    panel,
    view,
    tools,
    inserting,
    signedIn() {
      void autosave.resume();
      actions.signedIn();
    },
  };
}

export type ComposerState = ReturnType<typeof useComposer>;
