'use client';
import { EditorContent } from '@tiptap/react';
import { useEffect, useMemo, useState } from 'react';
import { InsertDialogs } from '@/components/editor/tools/insert-dialogs';
import { Bubble } from '@/components/editor/tools/bubble';
import { ToolsContext, type InsertForm, type EditorTools } from '@/components/editor/context';
import { loadPartsBy } from '@/components/editor/deferred';
import { LibraryChoice } from '@/components/editor/library/library-choice';
import type { LibraryRequest } from '@/components/editor/library-request';
import { PasteNotice } from '@/components/editor/paste/paste-notice';
import { SlashMenu } from '@/components/editor/tools/slash/slash-menu';
import { Toolbar } from '@/components/editor/tools/toolbar';
import { useBody } from '@/components/editor/use-body';
import { usePictures } from '@/components/editor/use-pictures';
import type { PictureSize } from '@/domain/media/media';
import type { Body } from '@/domain/document/body';
import type { Edition } from '@/domain/paper/edition';

loadPartsBy(async () => (await import('@/components/editor/deferred-bundle')).provideEditorParts());

interface PageBodyProps {
  body: Body;
  edition: Edition;
  pictures: Record<string, PictureSize>;
  /** Receives a reader of the current text, and is called on each change. */
  onReader(read: () => Body): void;
  onChange(): void;
}

/** The text of a page, written with the tools of the composer. */
export function PageBody({ body, edition, pictures: known, onReader, onChange }: PageBodyProps) {
  const [form, openForm] = useState<InsertForm | null>(null);
  const [request, chooseFromLibrary] = useState<LibraryRequest | null>(null);
  const [headlines] = useState(() => new Map<string, string>());
  const pictures = usePictures(known);
  const { addPicture, chooseFiles, sendFiles } = pictures;
  const { editor } = useBody({
    body,
    lang: edition.lang,
    secondLang: edition.secondLang,
    onUpdate: onChange,
    onFiles: sendFiles,
  });
  useEffect(() => {
    if (editor) onReader(() => editor.getJSON() as Body);
  }, [editor, onReader]);
  const tools = useMemo(
    (): EditorTools => ({
      readOnly: false,
      picturesReadOnly: false,
      secondLang: edition.secondLang,
      pictures: pictures.pictures,
      addPicture,
      chooseFiles,
      sendFiles,
      chooseFromLibrary,
      factsChanged: () => {},
      openForm,
      showWriter: null,
      headlines,
    }),
    [edition.secondLang, pictures.pictures, addPicture, chooseFiles, sendFiles, headlines],
  );
  const langs = { first: edition.lang, second: edition.secondLang };
  return (
    <ToolsContext value={tools}>
      <div className="body-frame">
        {editor && <PasteNotice editor={editor} />}
        {editor && <Toolbar editor={editor} langs={langs} />}
        <div className="page" data-page lang={edition.lang} dir={edition.direction} data-ink={edition.ink}>
          <EditorContent editor={editor} />
        </div>
        {editor && <Bubble editor={editor} />}
        {editor && <SlashMenu editor={editor} langs={langs} />}
        {editor && <InsertDialogs editor={editor} form={form} onClose={() => openForm(null)} />}
      </div>
      <LibraryChoice
        request={request}
        storyId={null}
        lang={edition.lang}
        onClose={() => chooseFromLibrary(null)}
      />
      {pictures.failure && (
        <p className="help bad" role="alert">
          {pictures.failure}
        </p>
      )}
    </ToolsContext>
  );
}
