import type { BodyNode } from '../body';

const OF_WORDS = new Set(['paragraph', 'heading', 'pullQuote']);
const OF_BLOCKS = new Set(['bulletList', 'orderedList', 'listItem', 'quotation', 'factBox', 'gallery']);

/**
 * The blocks without empty ones: to readers each would be a gap, a bullet or a bare frame.
 * Cells stay, since a table is more than its words.
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
    // An item opens with a paragraph, though there may only be a list in it.
    const opening = block.type === 'listItem' && filled[0]!.type !== 'paragraph' ? inner.slice(0, 1) : [];
    return { ...block, content: [...opening, ...filled] };
  });
}
