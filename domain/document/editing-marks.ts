import { idAttribute } from './attributes';
import type { InlineMark } from './spec';

function momentAttribute() {
  return {
    validate(value: unknown) {
      if (typeof value !== 'string' || value.length > 40 || Number.isNaN(Date.parse(value)))
        throw new RangeError('is not a moment');
    },
  };
}

/** Where a conversation of the newsroom stands in the text. Several may lie over the same words. */
export const note: InlineMark = {
  name: 'note',
  mark: {
    inclusive: false,
    excludes: '',
    attrs: { threadId: idAttribute() },
    parseDOM: [
      { tag: 'mark[data-thread]', getAttrs: element => ({ threadId: element.dataset.thread ?? '' }) },
    ],
    toDOM: mark => ['mark', { class: 'noted', 'data-thread': mark.attrs.threadId }, 0],
  },
  html: (_, inner) => inner,
  markdown: (_, inner) => inner,
};

// Neither has rules for reading HTML: what is pasted is text, and nobody else's suggestion.
const suggestion = { personId: idAttribute(), at: momentAttribute(), changeId: idAttribute() };

/** Words that somebody suggests; readers do not see them until they are accepted. */
export const insertion: InlineMark = {
  name: 'insertion',
  mark: {
    inclusive: false,
    attrs: suggestion,
    toDOM: mark => ['ins', { 'data-change': mark.attrs.changeId, 'data-person': mark.attrs.personId }, 0],
  },
  html: () => '',
  markdown: () => '',
};

/** Words that somebody suggests to leave out; readers see them until that is accepted. */
export const deletion: InlineMark = {
  name: 'deletion',
  mark: {
    inclusive: false,
    attrs: suggestion,
    toDOM: mark => ['del', { 'data-change': mark.attrs.changeId, 'data-person': mark.attrs.personId }, 0],
  },
  html: (_, inner) => inner,
  markdown: (_, inner) => inner,
};
