'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Finding } from '@/domain/checks/finding';
import { isExpression } from '@/domain/style/pattern';
import { useDeferredBundle } from '../deferred';
import { storyNow, type ActionWords } from '../api';
import { useDuplicate } from '../story/use-duplicate';
import { readUntilDone } from '../presence/read-until-done';
import { useChecks } from '../checks/use-checks';
import type { Asked, EditorTools } from '@/components/editor/context';
import type { LibraryRequest } from '@/components/editor/library-request';
import { isReasoned, type ReasonedAction } from '../actions/reasoned-action';
import type { Draft } from '../draft';
import { useSchedule } from '../schedule/use-schedule';
import { canWrite, type OfferedStep } from '../actions/stage-actions';
import { useActions } from '../actions/use-actions';
import { useKeys } from './use-keys';
import { useCorrection } from '../correction/use-correction';
import { selectedText } from '@/components/editor/body/selected-text';
import { useCopying } from '@/components/editor/paste/use-copying';
import { useNames } from '@/components/ui/options/use-names';
import { useOtherTexts } from './use-other-texts';
import { usePanel } from '../panel/use-panel';
import { usePictures } from '@/components/editor/use-pictures';
import { useSaving } from '../saving/use-saving';
import { useSnapshot } from '../text/use-snapshot';
import { useText } from '../text/use-text';
import { useTogether } from './use-together';
import { useWriter } from '../history/use-writer';
import { useMachine } from '../translating/machine/use-machine';
import { useTranslation } from '../translating/use-translation';
import { useWriting } from '../view-options/use-view-options';
import type { ComposerProps, ComposerStory } from '../view';

/** Everything that the composer knows and does, without how it looks. */
export function useComposer(props: ComposerProps) {
  const [story, setStory] = useState(props.story);
  const { id } = story;
  const readOnly = !canWrite(story);
  const picturesReadOnly = readOnly && !story.mayChangePictures;
  const [asked, ask] = useState<Asked>(null);
  const [sheet, setSheet] = useState(false);
  /** The step that waits for its reason. */
  const [reasoning, setReasoning] = useState<ReasonedAction | null>(null);
  /** The text that was in the composer when the history was opened. */
  const [comparing, setComparing] = useState<Draft | null>(null);
  const [libraryRequest, chooseFromLibrary] = useState<LibraryRequest | null>(null);
  const [headlines] = useState(() => new Map(Object.entries(props.headlines)));

  const { pictures, addPicture, chooseFiles, sendFiles, failure } = usePictures(props.pictures);
  const { editions, me } = props;
  const { wasPublic } = story;
  const text = useText({
    story: props.story,
    editions,
    wasPublic,
    readOnly,
    onFiles: (...sent) => void sendFiles(...sent),
  });
  const { storyFields, change, changeFields, editor, lost, lang, secondLang } = text;
  const { read, readBase, acknowledge, listen } = text;

  const facts = useRef<ReturnType<typeof readUntilDone>>(null);
  const factsChanged = useRef(false);
  const onAcknowledged = useCallback(
    (next: ComposerStory, draft: Draft) => {
      acknowledge(draft);
      // A step that did not wait for the save may have been answered before it.
      setStory(before => (next.version < before.version ? before : next));
      // A save that was under way when facts changed answers with those of before.
      if (factsChanged.current) facts.current?.want();
      factsChanged.current = false;
    },
    [acknowledge],
  );
  useCopying(editor, { pictures, addPicture, headlines });

  const saving = useSaving({ story: props.story, owner: props.journal, read, readBase, onAcknowledged });
  const { autosave, again } = saving;
  const topicNames = useNames('topics', props.topics, lang);
  const askQuestions = useRef<(findings: Finding[]) => void>(() => {});
  const panel = usePanel();
  const actions = useActions({
    id,
    autosave,
    onStory: setStory,
    onQuestions: findings => askQuestions.current(findings),
    onRefusedField: panel.goToRefused,
  });
  const { notify } = actions;
  const schedule = useSchedule(id, actions.write);
  const duplicate = useDuplicate(id, autosave, notify);
  useEffect(() => {
    listen({
      changed() {
        autosave.changed();
        notify(null);
      },
      isComposing: autosave.isComposing,
    });
  }, [listen, autosave, notify]);

  const snapshot = useSnapshot(editor, props.story.body);
  const writing = useWriting(editor);
  const hasExpressions = props.styleRules.some(({ pattern }) => isExpression(pattern));
  const compile = useDeferredBundle(hasExpressions)?.compileExpression ?? null;
  const checks = useChecks({
    ...props,
    compile,
    editor,
    story,
    body: snapshot.body,
    lang,
    secondLang,
    fields: storyFields.fields,
    changeFields,
    goToField: panel.go,
    onPublish: override => void (schedule.sendOver(override) || actions.run('publish', { override })),
  });
  const correction = useCorrection({
    ...{ id, autosave, notify },
    onStory: setStory,
    onPublish: () => void (checks.askFirst() || actions.run('publish')),
  });
  useEffect(() => {
    askQuestions.current = checks.ask;
  }, [checks.ask]);

  useEffect(() => {
    const reading = readUntilDone(async () => {
      const now = await storyNow(id);
      if (now) {
        const { abilities, mayChangePictures, checkFacts, schedule: planned } = now;
        setStory(before => ({ ...before, abilities, mayChangePictures, checkFacts, schedule: planned }));
      }
      return now !== null;
    });
    facts.current = reading;
    return reading.stop;
  }, [id]);
  const refreshFacts = useCallback(() => {
    factsChanged.current = true;
    facts.current?.want();
  }, []);
  /** What others changed in the story, without its text, which waits for the text that is unsent here. */
  const takeState = useCallback(
    (now: ComposerStory) => setStory(({ version, fields, body }) => ({ ...now, version, fields, body })),
    [],
  );
  const couldWrite = useRef(!readOnly);
  useEffect(() => {
    if (!readOnly && !couldWrite.current) again();
    couldWrite.current = !readOnly;
  }, [readOnly, again]);
  const { takeNewer, ...otherTexts } = useOtherTexts({ story, text, saving, onStory: setStory, notify });
  const translation = useTranslation(
    id,
    props.offers.includes(storyFields.editionId),
    props.translation?.changed ?? null,
  );
  const { isTranslation, isOpen, refresh: refreshSources } = translation;
  const machine = useMachine({
    ...{ storyId: id, editor, fields: storyFields.fields, body: snapshot.body, isTranslation, isOpen },
    ...{ unread: story.checkFacts.machineTexts, goTo: checks.go, refreshFacts },
  });
  const { refresh: refreshMachine } = machine;
  const onTranslation = useCallback(() => {
    refreshSources();
    refreshMachine();
  }, [refreshSources, refreshMachine]);
  const together = useTogether({
    storyId: id,
    myId: me.id,
    editor,
    autosave,
    readOnly,
    showTab: panel.show,
    notify,
    onBlocking: refreshFacts,
    onNewer: takeNewer,
    onState: takeState,
    onTranslation,
  });
  const { suggesting } = together;

  const act = (action: OfferedStep) => {
    schedule.forget();
    if (action === 'schedule' || action === 'schedule-unpublish') schedule.ask(action);
    else if (isReasoned(action)) setReasoning(action);
    else if (action === 'correct') correction.open(editor ? selectedText(editor) : '');
    else if (action === 'publish' && checks.askFirst()) return;
    else void actions.run(action);
  };
  useKeys({
    ...{ story, editor, saving, act, ask, setSheet, writing, checks, suggesting, panel, readOnly },
    translation,
  });

  const showWriter = useWriter({ storyId: id, autosave, notify });
  const tools = useMemo(
    (): EditorTools => ({
      readOnly,
      picturesReadOnly,
      secondLang,
      pictures,
      addPicture,
      chooseFiles,
      sendFiles: (target, files) => void sendFiles(target, files),
      chooseFromLibrary,
      factsChanged: refreshFacts,
      ask,
      showWriter: block => void showWriter(block),
      headlines,
    }),
    [
      readOnly,
      picturesReadOnly,
      secondLang,
      pictures,
      addPicture,
      chooseFiles,
      sendFiles,
      refreshFacts,
      showWriter,
      headlines,
    ],
  );

  return {
    ...otherTexts,
    ...together,
    story,
    storyFields,
    topicNames,
    read,
    change,
    changeFields,
    editor,
    lost,
    length: snapshot.length,
    text: `${storyFields.fields.headline}\n${snapshot.text}`,
    checks,
    saving,
    actions,
    schedule,
    duplicate,
    act,
    panel,
    writing,
    tools,
    translation,
    machine,
    lang,
    libraryRequest,
    closeLibrary: () => chooseFromLibrary(null),
    asked,
    ask,
    sheet,
    setSheet,
    reasoning,
    setReasoning,
    actWithReason(action: ReasonedAction, more: ActionWords) {
      setReasoning(null);
      void actions.run(action, more);
    },
    correction,
    comparing,
    compare: () => setComparing(read()),
    closeComparing: () => setComparing(null),
    uploadFailure: failure,
    signedIn() {
      void autosave.resume();
      actions.signedIn();
    },
  };
}

export type ComposerState = ReturnType<typeof useComposer>;
