import { Extension, InputRule } from '@tiptap/core';
import { smartTyping as typeset } from '@/domain/typing/smart-typing';
import { languageAt } from './language-at';

const OTHER = '\ufffc';

/** Typographic quotation marks, dashes and spaces, inserted during typing. Backspace undoes one. */
export const smartTyping = Extension.create({
  name: 'smartTyping',
  // After Markdown: three hyphens are a divider first.
  priority: 50,
  addInputRules() {
    const { editor } = this;
    return [
      new InputRule({
        find: text => {
          const typed = [...text].at(-1);
          return typed ? { index: text.length - typed.length, text: typed } : null;
        },
        handler({ state, range, match }) {
          // Several characters at once, from an input method or dictation, are inserted unchanged.
          if (range.from > range.to) return null;
          const $at = state.doc.resolve(range.from);
          const before = $at.parent.textBetween(0, $at.parentOffset, OTHER, OTHER);
          const set = typeset(before, match[0], languageAt(editor, $at));
          if (!set) return null;
          state.tr.insertText(set.insert, range.from - set.remove, range.to);
        },
      }),
    ];
  },
});
