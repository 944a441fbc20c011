'use client';
import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Finding } from '@/domain/checks/finding';
import type { Body } from '@/domain/document/body';
import type { StoryAction } from '@/domain/workflow';
import { useWords } from '@/components/ui/words/words-provider';
import { keepCopy, storyNow } from './api';
import { useChecks } from './checks/use-checks';
import type { Asked, ComposerTools } from './context';
import { draftOf, type Draft } from './draft';
import { replaceBody } from './replace-body';
import { useNotes } from './notes/use-notes';
import { useOpenedThread } from './notes/use-opened-thread';
import { mayWrite, offeredActions } from './stage-actions';
import { useSuggesting } from './suggesting/use-suggesting';
import { useActions } from './use-actions';
import { rememberHeld } from './undo/held-history';
import { patchBetween } from './undo/held-step';
import { useOneUndo } from './undo/use-one-undo';
import { useBody } from './use-body';
import { useFound } from './use-found';
import { useHeld, type HeldFields } from './use-held';
import { useMerging } from './use-merging';
import { usePanel } from './use-panel';
import { usePictures } from './use-pictures';
import { usePresence } from './use-presence';
import { useSaving } from './use-saving';
import { useRestore } from './use-restore';
import { focusTools } from './focus-tools';
import { useShortcuts } from './use-shortcuts';
import { useSnapshot } from './use-snapshot';
import { useWriter } from './use-writer';
import { useWriting } from './writing/use-writing';
import type { ComposerProps, ComposerStory } from './view';

/** Everything that the composer knows and does, without how it looks. */
export function useComposer(props: ComposerProps) {
  const words = useWords();
  const [story, setStory] = useState(props.story);
  const [asked, setAsked] = useState<Asked>(null);
  const [sheet, setSheet] = useState(false);
  const [killing, setKilling] = useState(false);
  const [correcting, setCorrecting] = useState(false);
  const [headlines] = useState(() => new Map(Object.entries(props.headlines)));
  const editorRef = useRef<Editor | null>(null);
  const base = useRef<Draft>(draftOf(props.story));
  const { wasPublic } = story;
  const readOnly = !mayWrite(story);

  const changed = useRef(() => {});
  // What is put in from elsewhere changes the editor too, but nobody wrote it here.
  const putting = useRef(false);
  const onChange = useCallback(() => {
    if (!putting.current) changed.current();
  }, []);
  const remember = useRef((_before: HeldFields, _after: HeldFields) => {});
  const onHeld = useCallback(
    (before: HeldFields, after: HeldFields) => {
      remember.current(before, after);
      onChange();
    },
    [onChange],
  );
  const {
    held,
    read: readHeld,
    change,
    changeFields,
    replace,
    takeBack,
  } = useHeld(draftOf(props.story), wasPublic, onHeld);
  const read = useCallback(
    (): Draft => ({
      ...readHeld(),
      body: (editorRef.current?.getJSON() as Body | undefined) ?? base.current.body,
    }),
    [readHeld],
  );
  const onAcknowledged = useCallback((next: ComposerStory, draft: Draft) => {
    base.current = draft;
    setStory(next);
  }, []);
  const takeTheirs = useCallback((next: ComposerStory) => {
    base.current = draftOf(next);
    setStory(next);
  }, []);
  const readBase = useCallback(() => base.current, []);
  const saving = useSaving({ story: props.story, personId: props.me.id, read, readBase, onAcknowledged });
  const { autosave, journal } = saving;
  const askQuestions = useRef<(findings: Finding[]) => void>(() => {});
  const actions = useActions({
    id: story.id,
    autosave,
    onStory: setStory,
    onQuestions: findings => askQuestions.current(findings),
  });
  const { tell } = actions;

  const pictures = usePictures(props.pictures);
  const edition = props.editions.find(it => it.id === held.editionId);
  const { editor, dropped } = useBody({
    body: props.story.body,
    lang: edition?.lang ?? 'en',
    onUpdate: onChange,
    onFiles: pictures.sendFiles,
  });

  useEffect(() => {
    editorRef.current = editor;
  }, [editor]);
  useEffect(() => {
    changed.current = () => {
      autosave.changed();
      tell(null);
    };
  }, [autosave, tell]);
  useEffect(() => {
    if (!editor) return;
    remember.current = (before, after) => rememberHeld(editor, before, after, autosave.isComposing());
  }, [editor, autosave]);
  useOneUndo(editor, takeBack);
  useEffect(() => {
    editor?.setEditable(!readOnly, false);
  }, [editor, readOnly]);

  const { length, body, text } = useSnapshot(editor, props.story.body);
  const panel = usePanel();
  const writing = useWriting(editor);
  const checks = useChecks({
    ...props,
    editor,
    story,
    body,
    lang: edition?.lang ?? 'en',
    fields: held.fields,
    changeFields,
    goToField: panel.go,
    onPublish: override => void actions.run('publish', { override }),
  });
  useEffect(() => {
    askQuestions.current = checks.ask;
  }, [checks.ask]);

  /** Puts a whole text into the composer: as a change that undo takes back, or one that undo passes over. */
  const putIn = useCallback(
    (draft: Draft, undoable = true) => {
      const next = { editionId: draft.editionId, deskId: draft.deskId, fields: draft.fields };
      const around = patchBetween(readHeld(), next);
      replace(next);
      const target = editorRef.current;
      if (!target) return;
      putting.current = true;
      replaceBody(target, draft.body, { undoable, around });
      putting.current = false;
    },
    [readHeld, replace],
  );

  const restoreRevision = useRestore({
    storyId: story.id,
    autosave,
    read,
    putIn,
    onTheirs: takeTheirs,
    tell,
  });
  /** The text that was in the composer when the history was opened. */
  const [comparing, setComparing] = useState<Draft | null>(null);

  const { id } = story;
  const keepMine = useCallback((mine: Draft) => keepCopy(id, mine), [id]);
  const merging = useMerging({ autosave, readBase, read, putIn, onTheirs: takeTheirs });
  const takeNewer = useCallback(
    (draft: Draft, next: ComposerStory) => {
      putIn(draft, false);
      takeTheirs(next);
    },
    [putIn, takeTheirs],
  );
  const { somebody, cannotSuggest } = words.together;
  const onBlocking = useCallback(async () => {
    const now = await storyNow(id);
    if (now) setStory(before => ({ ...before, abilities: now.abilities, checkFacts: now.checkFacts }));
  }, [id]);
  const notes = useNotes({ storyId: id, editor, readOnly, somebody, onBlocking });
  const cannot = useCallback(() => tell({ tone: 'bad', text: cannotSuggest }), [tell, cannotSuggest]);
  const suggesting = useSuggesting({
    editor,
    personId: props.me.id,
    nameOf: notes.nameOf,
    onRefused: cannot,
  });
  useOpenedThread({ notes, showTab: panel.show });
  const people = usePresence({
    storyId: props.story.id,
    editor,
    autosave,
    onNewer: takeNewer,
    onNotes: notes.refresh,
  });
  const conflict = merging.asked && {
    ...merging.asked,
    onKeepMine: keepMine,
    onMerged: merging.choose,
  };

  const found = useFound({
    journal,
    story,
    readBase,
    autosave,
    putIn,
    onUsed: () => tell({ tone: 'good', text: words.found.used }),
    onFailed: () => tell({ tone: 'bad', text: words.found.failed }),
    onDropped(bringBack) {
      const run = () => {
        bringBack();
        tell(null);
      };
      tell({ tone: 'good', text: words.found.dropped, undo: { label: words.found.bringBack, run } });
    },
  });

  const act = (action: StoryAction) => {
    if (action === 'kill') setKilling(true);
    else if (action === 'correct') setCorrecting(true);
    else if (action === 'publish' && checks.askFirst()) return;
    else void actions.run(action);
  };
  const main = offeredActions(story, autosave.unsent()).main;

  useShortcuts({
    save: () => void autosave.flush(),
    main: () => void (main?.allowed && !main.nothingNew && act(main.action)),
    link: () => setAsked('link'),
    sheet: () => setSheet(true),
    find: () => writing.find(true),
    preview: () => writing.preview(true),
    focusMode: () => writing.focus(!writing.focused),
    nextCheck: checks.next,
    suggest: () => void (readOnly || suggesting.set(!suggesting.on)),
    tools: focusTools,
    otherSide() {
      const inPanel = document.activeElement?.closest('.panel');
      const other = inPanel
        ? editor?.view.dom
        : document.querySelector<HTMLElement>('.panel [role=tab][tabindex="0"]');
      other?.focus();
    },
    back() {
      if (writing.focused) {
        writing.focus(false);
        return true;
      }
      if (!document.activeElement?.closest('.panel')) return false;
      panel.close();
      editor?.commands.focus();
      return true;
    },
  });

  const tellWriter = useWriter({ storyId: story.id, autosave, tell });
  const { addPicture, chooseFiles } = pictures;
  const tools = useMemo(
    (): ComposerTools => ({
      readOnly,
      pictures: pictures.pictures,
      addPicture,
      chooseFiles,
      factsChanged: () => void onBlocking(),
      ask: setAsked,
      tellWriter: block => void tellWriter(block),
      headlines,
    }),
    [readOnly, pictures.pictures, addPicture, chooseFiles, onBlocking, tellWriter, headlines],
  );

  return {
    story,
    held,
    read,
    change,
    changeFields,
    editor,
    dropped,
    length,
    text: `${held.fields.headline}\n${text}`,
    checks,
    saving,
    actions,
    act,
    conflict,
    merging,
    people,
    notes,
    suggesting,
    found,
    panel,
    writing,
    tools,
    asked,
    sheet,
    setSheet,
    killing,
    setKilling,
    kill() {
      setKilling(false);
      void actions.run('kill');
    },
    correcting,
    setCorrecting,
    correct(text: string) {
      setCorrecting(false);
      void actions.run('correct', { text });
    },
    restoreRevision,
    comparing,
    compare: () => setComparing(read()),
    closeComparing: () => setComparing(null),
    uploadFailure: pictures.failure,
    signedIn() {
      void autosave.resume();
      actions.signedIn();
    },
  };
}

export type ComposerState = ReturnType<typeof useComposer>;
