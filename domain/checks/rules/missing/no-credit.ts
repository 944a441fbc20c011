import type { Rule } from '@/domain/checks/finding';
import { picturesIn, visit } from '@/domain/document/text-blocks';

/** Pictures that do not say whose they are. A gallery may say it once for all of its pictures. */
export const noCredit: Rule = {
  name: 'no-credit',
  severity: 'asks',
  find({ fields: { lead }, body }) {
    const credited: string[] = [];
    visit(body, [], (node, path) => {
      if (node.type === 'gallery' && String(node.attrs?.credit ?? '').trim()) credited.push(path.join());
    });
    const atHead = lead && !lead.credit.trim() ? [{ where: { field: 'credit' } as const, data: {} }] : [];
    const inBody = picturesIn(body).filter(
      ({ node, path }) =>
        !String(node.attrs?.credit ?? '').trim() && !credited.includes(path.slice(0, -1).join()),
    );
    return [...atHead, ...inBody.map(({ path }) => ({ where: { path, from: 0, to: 0 }, data: {} }))];
  },
};
