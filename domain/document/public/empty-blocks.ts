import type { BodyNode } from '../body';

const OF_WORDS = new Set(['paragraph', 'heading', 'pullQuote']);
const OF_BLOCKS = new Set(['bulletList', 'orderedList', 'listItem', 'quotation', 'factBox', 'gallery']);

/**
 * The blocks without empty ones, which would be published as a gap, a bullet or an empty frame. Empty cells
 * are kept for the layout of the table.
 */
export function withoutEmptyBlocks(blocks: BodyNode[]): BodyNode[] {
  return blocks.flatMap(block => {
    const inner = block.content ?? [];
    if (OF_WORDS.has(block.type)) return inner.length ? block : [];
    if (block.type === 'bilingualPair') return inner.some(({ content }) => content?.length) ? block : [];
    if (!OF_BLOCKS.has(block.type)) return block;
    const filled = withoutEmptyBlocks(inner);
    if (!filled.length) return block.attrs?.title ? block : [];
    if (filled.length === inner.length && filled.every((node, at) => node === inner[at])) return block;
    // An item starts with a paragraph, even if it contains only a list.
    const opening = block.type === 'listItem' && filled[0]!.type !== 'paragraph' ? inner.slice(0, 1) : [];
    return { ...block, content: [...opening, ...filled] };
  });
}
