import { Extension, type AnyExtension } from '@tiptap/core';
import { foundWordsPlugin } from '../find/found-words';
import { Notes } from '../notes/notes-plugin';
import { presencePlugin } from '../presence/presence-plugin';
import { pageMarks } from '../view-options/page-marks';

/** The composer's extensions of the editor: decorations of the text. */
export const STORY_EXTENSIONS: AnyExtension[] = [
  Notes,
  pageMarks,
  Extension.create({
    name: 'storyMarks',
    addProseMirrorPlugins: () => [presencePlugin(), foundWordsPlugin()],
  }),
];
