'use client';
import { setAccent } from '@/components/ui/set-accent';
import type { Accent } from '@/domain/paper/look';
import type { Editor } from '@tiptap/core';
import { EditorContent } from '@tiptap/react';
import { useEffect, useMemo, useState } from 'react';
import { directionOf } from '@/domain/language/direction';
import type { PictureSize } from '@/domain/media/media';
import { bodyJson } from '@/domain/document/block-id';
import { writeBelow } from './body/write-below';
import { DeferredFailure } from '@/components/ui/deferred';
import { ToolsContext, type EditorTools, type InsertForm, type LibraryRequest } from './context';
import { loadPartsBy } from './deferred';
import { LibraryChoice } from './library/library-choice';
import { PasteNotice } from './paste/paste-notice';
import { Bubble } from './tools/deferred-bubble';
import { InsertDialogs } from './tools/insert-dialogs';
import { ExistingDialog } from './uploading/existing-dialog';
import { SlashMenu } from './tools/slash/slash-menu';
import { Toolbar } from './tools/toolbar';
import { useBody, type BodyParts } from './use-body';
import { usePictures } from './use-pictures';

loadPartsBy(async () => (await import('./deferred-bundle')).provideEditorParts());

interface BodyEditorProps extends Omit<BodyParts, 'onUpdate' | 'onFiles' | 'own'> {
  pictures?: Record<string, PictureSize>;
  /** The accent of the edition. */
  ink?: string;
  /** The edition's own accent colours; null: those of its ink. */
  accent?: Accent | null;
  /** The story that the text belongs to; the library offers its pictures. */
  storyId?: string | null;
  /** Called with the editor once it is created; must be the same function on every render. */
  onEditor?(editor: Editor): void;
  onChange(body: BodyParts['body']): void;
}

/** A block editor with its tools, for texts outside the story composer. */
export function BodyEditor(props: BodyEditorProps) {
  const {
    lang,
    secondLang,
    ink,
    accent = null,
    storyId = null,
    pictures: known = {},
    onEditor,
    onChange,
    ...text
  } = props;
  const [form, openForm] = useState<InsertForm | null>(null);
  const [request, chooseFromLibrary] = useState<LibraryRequest | null>(null);
  const [headlines] = useState(() => new Map<string, string>());
  const { pictures, addPicture, chooseFiles, sendFiles, failure, question } = usePictures(known);
  const { editor } = useBody({
    ...text,
    lang,
    secondLang,
    onUpdate: ({ editor: { state } }) => onChange(bodyJson(state.doc)),
    onFiles: sendFiles,
  });
  useEffect(() => {
    if (editor) onEditor?.(editor);
  }, [editor, onEditor]);
  const tools = useMemo(
    (): EditorTools => ({
      readOnly: false,
      picturesReadOnly: false,
      secondLang,
      pictures,
      addPicture,
      chooseFiles,
      sendFiles,
      chooseFromLibrary,
      factsChanged: () => {},
      openForm,
      showWriter: null,
      ...{ ownStory: null, headlines },
    }),
    [secondLang, pictures, addPicture, chooseFiles, sendFiles, headlines],
  );
  const langs = { first: lang, second: secondLang };
  return (
    <ToolsContext value={tools}>
      <DeferredFailure />
      <div className="body-frame">
        {editor && <PasteNotice editor={editor} />}
        {editor && <Toolbar editor={editor} langs={langs} />}
        <div
          className="page"
          data-page
          lang={lang}
          dir={directionOf(lang)}
          data-ink={ink}
          ref={page => setAccent(page, accent)}
          onMouseDown={event => writeBelow(event.nativeEvent, editor)}
        >
          <EditorContent editor={editor} />
        </div>
        {editor && <Bubble editor={editor} />}
        {editor && <SlashMenu editor={editor} langs={langs} />}
        {editor && <InsertDialogs editor={editor} form={form} onClose={() => openForm(null)} />}
      </div>
      <LibraryChoice
        request={request}
        storyId={storyId}
        lang={lang}
        onClose={() => chooseFromLibrary(null)}
      />
      <ExistingDialog question={question} />
      {failure && (
        <p className="help bad" role="alert">
          {failure}
        </p>
      )}
    </ToolsContext>
  );
}
