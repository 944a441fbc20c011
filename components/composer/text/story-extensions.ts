import { Extension, type AnyExtension } from '@tiptap/core';
import { foundWordsPlugin } from '../find/found-words';
import { Notes } from '../notes/notes-plugin';
import { presencePlugin } from '../presence/presence-plugin';
import { pageMarks } from '../view-options/page-marks';

/** What the composer adds to the editor: what is shown over the text of a story, and is no part of it. */
export const STORY_EXTENSIONS: AnyExtension[] = [
  Notes,
  pageMarks,
  Extension.create({
    name: 'storyMarks',
    addProseMirrorPlugins: () => [presencePlugin(), foundWordsPlugin()],
  }),
];
