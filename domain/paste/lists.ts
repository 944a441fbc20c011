import type { BodyNode } from '@/domain/document/body';

/** List data of an item, as recorded by the source. */
export interface ItemFacts {
  /** Its level; 1 is the outermost. Levels may be skipped. */
  level: number;
  ordered: boolean;
  /** Its number; 1 when unknown. */
  start: number;
  /** Identifies its list among adjacent ones. */
  list: unknown;
  /** A paragraph without a mark: it belongs to the previous item at that level. */
  goesOn?: boolean;
}

/** A list item before nesting. */
export interface LooseItem extends ItemFacts {
  content: BodyNode[];
}

interface Open {
  level: number;
  list: unknown;
  node: BodyNode;
}

/** Nests items by level. Levels without items are skipped, because every item has text. */
export function nested(items: LooseItem[]): BodyNode[] {
  const roots: BodyNode[] = [];
  const open: Open[] = [];
  for (const item of items) {
    let deeper: Open | undefined;
    while (open.length && open.at(-1)!.level > item.level) deeper = open.pop();
    const at = open.at(-1);
    if (item.goesOn && at) {
      at.node.content!.at(-1)!.content!.push(...item.content);
      continue;
    }
    const fits = ({ node, list }: Open) => node.type === kindOf(item) && list === item.list;
    if (at?.level === item.level) {
      if (!fits(at)) open.pop();
    } else if (deeper?.node.type === kindOf(item)) {
      // Its level is between two others: it belongs to the previous item.
      open.push({ ...deeper, level: item.level, list: item.list });
    }
    if (open.at(-1)?.level !== item.level) {
      const node = listOf(item);
      (open.at(-1)?.node.content!.at(-1)!.content ?? roots).push(node);
      open.push({ level: item.level, list: item.list, node });
    }
    open.at(-1)!.node.content!.push({ type: 'listItem', content: item.content });
  }
  return roots;
}

const kindOf = ({ ordered }: LooseItem) => (ordered ? 'orderedList' : 'bulletList');

const listOf = (item: LooseItem): BodyNode =>
  item.ordered
    ? { type: 'orderedList', attrs: { start: item.start }, content: [] }
    : { type: 'bulletList', content: [] };
