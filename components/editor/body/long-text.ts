import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/** From this number of blocks on, those off the screen are not rendered (decision 6). */
const BLOCKS = 150;

/**
 * Adds a class to a long text. A selector that counts the blocks would recalculate the styles of all of them
 * whenever an element is added: a match, a mark, a link.
 */
export const longText = Extension.create({
  name: 'longText',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        attributes: ({ doc }): Record<string, string> => (doc.childCount < BLOCKS ? {} : { class: 'long' }),
      },
    }),
  ],
});
