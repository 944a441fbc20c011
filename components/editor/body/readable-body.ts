import type { Body, BodyNode } from '@/domain/document/body';
import { validBlocks, validateBody } from '@/domain/document/validate';

/** A body that the editor can load, and the blocks that were left out: one invalid block would empty it. */
export function readableBody(body: Body): { body: Body; lost: BodyNode[] } {
  return validateBody(body).ok ? { body, lost: [] } : validBlocks(body);
}
