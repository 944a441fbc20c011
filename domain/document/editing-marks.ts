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

// None is parsed from HTML or copied to it: pasted content is text, never another person's note or suggestion.

/** The text that a note thread is about. Several may overlap. */
export const note: InlineMark = {
  name: 'note',
  mark: {
    inclusive: false,
    excludes: '',
    attrs: { threadId: idAttribute() },
    toDOM: mark => ['mark', { class: 'noted', 'data-thread': mark.attrs.threadId }, 0],
  },
  copied: null,
  html: (_, inner) => inner,
  markdown: (_, inner) => inner,
};

const suggestion = { personId: idAttribute(), at: momentAttribute(), changeId: idAttribute() };

/** A suggested insertion; readers do not see it until it is accepted. */
export const insertion: InlineMark = {
  name: 'insertion',
  mark: {
    inclusive: false,
    attrs: suggestion,
    toDOM: mark => ['ins', { 'data-change': mark.attrs.changeId, 'data-person': mark.attrs.personId }, 0],
  },
  copied: null,
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
  copied: null,
  html: (_, inner) => inner,
  markdown: (_, inner) => inner,
};
