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

// These marks are neither parsed from HTML nor copied: pasted content never contains another person's note or
// suggestion.

/** The text of a note thread. Several may overlap. */
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

/** A suggested insertion, hidden from readers until it is accepted. */
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

/** A suggested deletion; readers see the text until it is accepted. */
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
