import type { ContentRule } from '@/domain/checks/finding';
import { picturesIn } from '@/domain/document/text-blocks';

/** Every picture needs a text alternative. */
export const noAlternativeText: ContentRule & { name: 'no-alternative-text' } = {
  name: 'no-alternative-text',
  severity: 'blocks',
  find({ fields: { lead }, body }) {
    const atHead = lead && !lead.alt.trim() ? [{ where: { field: 'alt' } as const, data: {} }] : [];
    const inBody = picturesIn(body).filter(({ node }) => !String(node.attrs?.alt ?? '').trim());
    return [...atHead, ...inBody.map(({ path }) => ({ where: { path, from: 0, to: 0 }, data: {} }))];
  },
};
