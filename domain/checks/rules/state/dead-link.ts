import type { Rule } from '@/domain/checks/finding';
import { visit } from '@/domain/document/text-blocks';

/** Links and related stories that would lead readers to a story withdrawn, not out, or unknown. */
export const deadLink: Rule = {
  name: 'dead-link',
  severity: 'asks',
  find({ fields, body }, { deadLinks }) {
    const dead = new Set(deadLinks);
    if (!dead.size) return [];
    const found: ReturnType<Rule['find']> = [];
    visit(body, [], (node, path) => {
      const story = node.attrs?.story;
      if (typeof story === 'string' && dead.has(story))
        found.push({ where: { path, from: 0, to: 0 }, data: {} });
      let at = 0;
      for (const child of node.content ?? []) {
        const length = child.text?.length ?? 1;
        const href = child.marks?.find(({ type }) => type === 'link')?.attrs?.href;
        if (typeof href === 'string' && dead.has(href))
          found.push({ where: { path, from: at, to: at + length }, data: { text: href } });
        at += length;
      }
    });
    for (const id of fields.relatedIds) if (dead.has(id)) found.push({ where: { field: 'body' }, data: {} });
    return found;
  },
};
