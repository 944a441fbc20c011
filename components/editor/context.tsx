'use client';
import type { Editor } from '@tiptap/core';
import { createContext, use } from 'react';
import type { RecordingKind } from '@/domain/media/recording';
import type { LibraryRequest } from './library-request';
import type { MediaFile } from './media-file';
import type { PictureSize } from '@/domain/media/media';

/** The form that a link or a block needs before it can be inserted. */
export type InsertForm = 'link' | 'embed' | 'relatedStory';

/** What the tools and blocks of the editor need of the screen around it. */
export interface EditorTools {
  readOnly: boolean;
  /** Whether neither the pictures nor their texts can be changed. */
  picturesReadOnly: boolean;
  /** The second language of a bilingual edition. */
  secondLang: string | null;
  pictures: Record<string, PictureSize>;
  addPicture(picture: PictureSize): void;
  /** Opens a file picker for a kind and inserts the files at the cursor. */
  chooseFiles(editor: Editor, kind: 'image' | RecordingKind): void;
  /** Sends files into the body. */
  sendFiles(editor: Editor, files: MediaFile[]): void;
  /** Lets a person choose pictures that the paper has. */
  chooseFromLibrary(request: LibraryRequest): void;
  /** Called when the facts of a picture have changed. */
  factsChanged(): void;
  openForm(form: InsertForm): void;
  /** Shows who wrote a block of the body, numbered from 0; null where no history is kept. */
  showWriter: ((block: number) => void) | null;
  /** Headlines of stories that the text names or that were found, by id. */
  headlines: Map<string, string>;
}

export const ToolsContext = createContext<EditorTools | null>(null);

export function useTools(): EditorTools {
  const tools = use(ToolsContext);
  if (!tools) throw new Error('ToolsContext is missing');
  return tools;
}
