import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/** From this number of blocks on, those off the screen are not rendered (decision 6). */
const BLOCKS = 150;

/**
 * Gives a long text a class. A selector that counts the blocks would have the browser style all of them anew whenever an
 * element comes into any of them: a hit of a search, a mark, a link.
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
