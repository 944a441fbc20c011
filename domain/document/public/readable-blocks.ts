import type { BodyNode } from '../body';
import { withoutEmptyBlocks } from './empty-blocks';
import { publicBody } from './public-body';
import { validateBody } from '../validate';

/** A block as the schema reads it, with all its attributes; null for one that the schema does not accept. */
function validBlock(block: BodyNode): BodyNode | null {
  const check = validateBody({ type: 'doc', content: [block] });
  return check.ok ? (check.body.content?.[0] ?? null) : null;
}

/** The published blocks of a body. */
export function readableBlocks(body: BodyNode): BodyNode[] {
  const valid = (body.content ?? []).map(validBlock).filter(block => block !== null);
  // Stored bodies may still contain newsroom marks.
  return withoutEmptyBlocks(publicBody({ type: 'doc', content: valid }).content ?? []);
}
