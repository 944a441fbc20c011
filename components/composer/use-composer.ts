'use client';
import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Body } from '@/domain/document/body';
import type { StoryContent } from '@/domain/story';
import type { StoryAction } from '@/domain/workflow';
import { useWords } from '@/components/ui/words/words-provider';
import { keepCopy, type Conflict as ConflictWith } from './api';
import type { Asked, ComposerTools } from './context';
import { draftOf, type Draft } from './draft';
import { mayWrite, offeredActions } from './stage-actions';
import { useActions } from './use-actions';
import { useBody } from './use-body';
import { useFound } from './use-found';
import { useHeld } from './use-held';
import { usePanel } from './use-panel';
import { usePictures } from './use-pictures';
import { useSaving } from './use-saving';
import { useShortcuts } from './use-shortcuts';
import { useSnapshot } from './use-snapshot';
import type { ComposerProps, ComposerStory } from './view';

/** Everything that the composer knows and does, without how it looks. */
export function useComposer(props: ComposerProps) {
  const words = useWords();
  const [story, setStory] = useState(props.story);
  const [asked, setAsked] = useState<Asked>(null);
  const [sheet, setSheet] = useState(false);
  const [killing, setKilling] = useState(false);
  const [correcting, setCorrecting] = useState(false);
  const [headlines] = useState(() => new Map<string, string>());
  const editorRef = useRef<Editor | null>(null);
  const base = useRef<Draft>(draftOf(props.story));
  const { wasPublic } = story;
  const readOnly = !mayWrite(story);

  const changed = useRef(() => {});
  const onChange = useCallback(() => changed.current(), []);
  const {
    held,
    read: readHeld,
    change,
    changeFields,
    replace,
  } = useHeld(draftOf(props.story), wasPublic, onChange);
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
  const saving = useSaving({ story: props.story, personId: props.me.id, read, onAcknowledged });
  const { autosave, journal } = saving;
  const actions = useActions({ id: story.id, autosave, onStory: setStory });
  const { tell } = actions;

  const pictures = usePictures(props.pictures);
  const edition = props.editions.find(it => it.id === held.editionId);
  const { editor, dropped } = useBody({
    body: props.story.body,
    lang: edition?.lang ?? 'en',
    onUpdate: onChange,
    onFiles: pictures.sendPictures,
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
    editor?.setEditable(!readOnly, false);
  }, [editor, readOnly]);

  const { length, checks } = useSnapshot(editor, held.fields, props.story.body);
  const panel = usePanel();

  /** Puts a whole text into the composer, as a change that undo takes back. */
  const putIn = useCallback(
    (draft: Draft) => {
      replace({ editionId: draft.editionId, deskId: draft.deskId, fields: draft.fields });
      editor?.commands.setContent(draft.body, { emitUpdate: false });
    },
    [editor, replace],
  );

  const restoreRevision = (content: StoryContent, number: number) => {
    // Readers know the slug of a published story, whatever an old revision had.
    const slug = wasPublic ? held.fields.slug : content.fields.slug;
    const before = read();
    putIn({ ...before, fields: { ...content.fields, slug }, body: content.body });
    autosave.changed();
    const undo = () => {
      putIn(before);
      autosave.changed();
      tell(null);
    };
    tell({
      tone: 'good',
      text: words.history.restored(number),
      undo: { label: words.history.undo, run: undo },
    });
  };

  const { id } = story;
  const keepMine = useCallback((mine: Draft) => keepCopy(id, mine), [id]);
  const readBase = useCallback(() => base.current, []);
  const conflicted: ConflictWith | null = saving.state.kind === 'conflict' ? saving.state.conflict : null;
  const conflict = conflicted && {
    conflict: conflicted,
    readMine: read,
    readBase,
    onKeepMine: keepMine,
    onMerged(draft: Draft) {
      putIn(draft);
      base.current = draftOf(conflicted.theirs);
      setStory(conflicted.theirs);
      void autosave.resolve(conflicted.theirs.version);
    },
  };

  const found = useFound({ journal, story, base, autosave, putIn });

  const act = (action: StoryAction) => {
    if (action === 'kill') setKilling(true);
    else if (action === 'correct') setCorrecting(true);
    else void actions.run(action);
  };
  const main = offeredActions(story, autosave.unsent()).main;

  useShortcuts({
    save: () => void autosave.flush(),
    main: () => main?.allowed && !main.nothingNew && act(main.action),
    link: () => setAsked('link'),
    sheet: () => setSheet(true),
    otherSide() {
      const inPanel = document.activeElement?.closest('.panel');
      const other = inPanel
        ? editor?.view.dom
        : document.querySelector<HTMLElement>('.panel [role=tab][tabindex="0"]');
      other?.focus();
    },
    back() {
      if (!document.activeElement?.closest('.panel')) return false;
      panel.close();
      editor?.commands.focus();
      return true;
    },
  });

  const { addPicture, choosePictures, sendPictures } = pictures;
  const tools = useMemo(
    (): ComposerTools => ({
      readOnly,
      pictures: pictures.pictures,
      addPicture,
      choosePictures,
      sendPictures: (target, files, at) => void sendPictures(target, files, at),
      ask: setAsked,
      headlines,
    }),
    [readOnly, pictures.pictures, addPicture, choosePictures, sendPictures, headlines],
  );

  return {
    story,
    held,
    change,
    changeFields,
    editor,
    dropped,
    length,
    checks,
    saving,
    actions,
    act,
    conflict,
    found,
    panel,
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
      void actions.run('correct', text);
    },
    restoreRevision,
    uploadFailure: pictures.failure,
    signedIn() {
      void autosave.resume();
      actions.signedIn();
    },
  };
}
