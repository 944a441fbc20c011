import { bodyToText } from '../../document/write';
import type { ContentRule } from '../finding';

export const noBody: ContentRule & { name: 'no-body' } = {
  name: 'no-body',
  severity: 'blocks',
  find: ({ body }) => (bodyToText(body).trim() ? [] : [{ where: { field: 'body' }, data: {} }]),
};
