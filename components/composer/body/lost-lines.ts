import type { BodyNode } from '@/domain/document/body';

/** The words of a block that the schema does not accept, whatever is wrong with it: a line for each text in it. */
export function linesOf({ text, content }: BodyNode): string[] {
  if (typeof text === 'string') return text.trim() ? [text] : [];
  const nodes = Array.isArray(content)
    ? content.filter(node => typeof node === 'object' && node !== null)
    : [];
  const lines = nodes.flatMap(linesOf);
  // Texts side by side are one line; blocks in a block have lines of their own.
  return nodes.some(node => typeof node.text === 'string') && lines.length ? [lines.join('')] : lines;
}
