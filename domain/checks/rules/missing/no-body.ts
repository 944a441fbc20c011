import { bodyToText } from '@/domain/document/write';
import type { ContentRule } from '@/domain/checks/finding';

export const noBody: ContentRule & { name: 'no-body' } = {
  name: 'no-body',
  severity: 'blocks',
  find: ({ body }) => (bodyToText(body).trim() ? [] : [{ where: { field: 'body' }, data: {} }]),
};
