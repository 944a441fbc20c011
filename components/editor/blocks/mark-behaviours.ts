import { InputRule, markInputRule } from '@tiptap/core';
import { safeHref } from '@/domain/document/links';
import type { MarkBehaviour } from '../body/behaviour';

const BOLD = /(?:^|\s)((?:\*\*|__)(?!\s)([^*_]+)(?:\*\*|__))$/;
const ITALIC = /(?:^|\s)((?:\*|_)(?![\s*_])([^*_]+)(?:\*|_))$/;
const LINK = /\[([^[\]]+)\]\(([^()\s]+)\)$/;

/** Keys and Markdown for marks. */
export const MARK_BEHAVIOURS: Record<string, MarkBehaviour> = {
  bold: {
    inputRules: type => [markInputRule({ find: BOLD, type })],
    shortcuts: editor => ({ 'Mod-b': () => editor.commands.toggleMark('bold') }),
  },
  italic: {
    inputRules: type => [markInputRule({ find: ITALIC, type })],
    shortcuts: editor => ({ 'Mod-i': () => editor.commands.toggleMark('italic') }),
  },
  link: {
    inputRules: type => [
      new InputRule({
        find: LINK,
        handler: ({ state, range, match }) => {
          const href = safeHref(match[2] ?? '');
          if (href === null || !match[1]) return null;
          state.tr.replaceWith(range.from, range.to, state.schema.text(match[1], [type.create({ href })]));
          state.tr.removeStoredMark(type);
        },
      }),
    ],
  },
};
