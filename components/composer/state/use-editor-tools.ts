'use client';
import type { Editor } from '@tiptap/core';
import { useMemo, useState } from 'react';
import type { EditorTools, InsertForm, LibraryRequest } from '@/components/editor/context';
import { useCopying } from '@/components/editor/paste/use-copying';
import type { usePictures } from '@/components/editor/use-pictures';

interface EditorToolsParts extends Pick<
  EditorTools,
  'ownStory' | 'readOnly' | 'picturesReadOnly' | 'secondLang' | 'factsChanged'
> {
  editor: Editor | null;
  pictures: ReturnType<typeof usePictures>;
  /** Headlines of referenced stories, by id. */
  headlines: Record<string, string>;
  showWriter(block: number): Promise<void>;
}

/** The context of the editor and its blocks, and their dialogs. */
export function useEditorTools(parts: EditorToolsParts) {
  const { editor, ownStory, readOnly, picturesReadOnly, secondLang, factsChanged, showWriter } = parts;
  const { pictures, addPicture, chooseFiles, sendFiles, failure, dismissFailure, question } = parts.pictures;
  const [form, openForm] = useState<InsertForm | null>(null);
  const [libraryRequest, chooseFromLibrary] = useState<LibraryRequest | null>(null);
  const [headlines] = useState(() => new Map(Object.entries(parts.headlines)));
  useCopying(editor, { pictures, addPicture, headlines });

  const tools = useMemo(
    (): EditorTools => ({
      readOnly,
      picturesReadOnly,
      secondLang,
      pictures,
      addPicture,
      chooseFiles,
      sendFiles,
      chooseFromLibrary,
      factsChanged,
      openForm,
      showWriter: block => void showWriter(block),
      ...{ ownStory, headlines },
    }),
    [
      ownStory,
      readOnly,
      picturesReadOnly,
      secondLang,
      pictures,
      addPicture,
      chooseFiles,
      sendFiles,
      factsChanged,
      showWriter,
      headlines,
    ],
  );
  return {
    tools,
    form,
    openForm,
    libraryRequest,
    closeLibrary: () => chooseFromLibrary(null),
    uploadFailure: failure,
    dismissUploadFailure: dismissFailure,
    existingQuestion: question,
  };
}
