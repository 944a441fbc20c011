import type { Body } from '@/domain/document/body';
import { soundBlocks, validateBody } from '@/domain/document/validate';

/** A body that the editor can take whole, and how many blocks it had to leave out: one bad block would empty it. */
export function readableBody(body: Body): { body: Body; dropped: number } {
  return validateBody(body).ok ? { body, dropped: 0 } : soundBlocks(body);
}
