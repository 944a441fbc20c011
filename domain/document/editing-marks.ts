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

/** The text that a note thread is about. Several may overlap. */
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

// Neither is parsed from HTML: pasted content is text, never another person's suggestion.
const suggestion = { personId: idAttribute(), at: momentAttribute(), changeId: idAttribute() };

/** A suggested insertion; readers do not see it until it is accepted. */
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

/** A suggested deletion; readers see its text until it is accepted. */
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
