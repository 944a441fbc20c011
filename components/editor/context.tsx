'use client';
import type { Editor } from '@tiptap/core';
import { createContext, use } from 'react';
import type { RecordingKind } from '@/domain/media/recording';
import type { PictureSize } from '@/domain/media/media';
import type { LibraryPicture } from '@/domain/api/media';

/** The dialog of a link or block, before it is inserted. */
export type InsertForm = 'link' | 'embed' | 'relatedStory';

/** A picture, sound or video file to insert into the body. */
export interface MediaFile {
  file: File;
  /** The requested kind; browsers do not detect the type of every audio file. */
  kind?: RecordingKind;
  /** The position; at the cursor when missing. */
  at?: number;
  /** The position of the replaced picture. */
  replaces?: number;
  /** The data of an existing picture; otherwise it is read from the file. */
  alt?: string;
  caption?: string;
}

/** The purpose of choosing pictures from the library. */
export interface LibraryRequest {
  /** Whether several can be chosen. */
  several?: boolean;
  onChoose(pictures: LibraryPicture[]): void;
}

/** What the editor's tools and blocks require from the surrounding screen. */
export interface EditorTools {
  readOnly: boolean;
  /** Whether neither pictures nor their texts can be changed. */
  picturesReadOnly: boolean;
  /** The second language of a bilingual edition. */
  secondLang: string | null;
  pictures: Record<string, PictureSize>;
  addPicture(picture: PictureSize): void;
  /** Opens a file picker for a kind and inserts the files at the cursor. */
  chooseFiles(editor: Editor, kind: 'image' | RecordingKind): void;
  /** Sends files into the body. */
  sendFiles(editor: Editor, files: MediaFile[]): void;
  /** Opens the library to choose existing pictures. */
  chooseFromLibrary(request: LibraryRequest): void;
  /** Called when the facts of a picture have changed. */
  factsChanged(): void;
  openForm(form: InsertForm): void;
  /** Shows the author of a block of the body, numbered from 0; null where there is no history. */
  showWriter: ((block: number) => void) | null;
  /** The story being edited, which is excluded from suggestions; null for other texts. */
  ownStory: string | null;
  /** Headlines of referenced or found stories, by id. */
  headlines: Map<string, string>;
}

export const ToolsContext = createContext<EditorTools | null>(null);

export function useTools(): EditorTools {
  const tools = use(ToolsContext);
  if (!tools) throw new Error('ToolsContext is missing');
  return tools;
}
