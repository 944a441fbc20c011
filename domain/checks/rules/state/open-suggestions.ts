import type { Rule } from '@/domain/checks/finding';
import { visit } from '@/domain/document/text-blocks';

const SUGGESTED = new Set(['insertion', 'deletion']);

/** Suggestions that are neither accepted nor rejected: readers get the text without them. */
export const openSuggestions: Rule = {
  name: 'open-suggestions',
  severity: 'asks',
  find({ body }) {
    const found: ReturnType<Rule['find']> = [];
    visit(body, [], (node, path) => {
      let at = 0;
      let open = false;
      for (const child of node.content ?? []) {
        const length = child.text?.length ?? 1;
        const suggested = child.marks?.some(({ type }) => SUGGESTED.has(type)) ?? false;
        // A replaced word is a deletion beside an insertion: one suggestion.
        if (suggested && !open) found.push({ where: { path, from: at, to: at + length }, data: {} });
        open = suggested;
        at += length;
      }
    });
    return found;
  },
};
