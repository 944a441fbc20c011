const BLOCK = /^(p|h[1-6]|figcaption|caption|footer|blockquote|figure|aside|section|div|ul|ol|table|hr)$/;
const ITEM = /^(li|tr)$/;
const CELL = /^t[dh]$/;
const [ELEMENT, TEXT, FRAGMENT] = [1, 3, 11];

/** Plain text under construction; separators are written only when more text follows. */
class Lines {
  private readonly parts: string[] = [];
  private breaks = 0;
  private tabs = 0;

  words(text: string): void {
    if (!text) return;
    this.parts.push('\n'.repeat(this.breaks) + '\t'.repeat(this.tabs) + text);
    this.breaks = 0;
    this.tabs = 0;
  }

  end(breaks: number): void {
    this.breaks = this.parts.length ? breaks : 0;
    this.tabs = 0;
  }

  cell(): void {
    this.tabs++;
  }

  toString(): string {
    return this.parts.join('');
  }
}

/**
 * Copied HTML as plain text: an empty line between paragraphs, items and rows on their own lines, cells
 * separated by tabs.
 */
export function copiedText(root: Node): string {
  const lines = new Lines();
  walk(root, '', lines);
  return lines.toString();
}

function walk(node: Node, around: string, lines: Lines): void {
  if (node.nodeType === TEXT) return lines.words(node.nodeValue ?? '');
  if (node.nodeType !== ELEMENT && node.nodeType !== FRAGMENT) return;
  const tag = node.nodeName.toLowerCase();
  if (tag === 'br') return lines.words('\n');
  const isInside = ITEM.test(around) || CELL.test(around);
  const isBlock = BLOCK.test(tag);
  if (isBlock && (!isInside || node.previousSibling)) lines.end(isInside ? 1 : 2);
  for (const child of node.childNodes) walk(child, tag, lines);
  if (CELL.test(tag)) lines.cell();
  else if (ITEM.test(tag)) lines.end(1);
  else if (isBlock && !CELL.test(around)) lines.end(isInside ? 1 : 2);
}
