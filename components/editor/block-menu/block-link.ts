import type { Node } from '@tiptap/pm/model';

const LINK = /^#block-(\d{1,5})-([a-z0-9]{1,8})$/;

/** A short hash of a block's text (FNV-1a). */
function fingerprint(block: Node): string {
  let hash = 0x811c9dc5;
  for (const character of `${block.type.name} ${block.textContent.trim()}`)
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(36);
}

/** The fragment of an address that links to a block: its position, and a hash of its text. */
export function blockLink(doc: Node, index: number): string {
  return `#block-${index + 1}-${fingerprint(doc.child(index))}`;
}

/**
 * The index of the linked block: the nearest one with that text, or the one at that position after changes.
 * Null for another fragment.
 */
export function linkedBlock(doc: Node, hash: string): number | null {
  const [, place, words] = LINK.exec(hash) ?? [];
  if (place === undefined) return null;
  const meant = Math.min(Math.max(0, Number(place) - 1), doc.childCount - 1);
  const same = doc.children.flatMap((block, index) => (fingerprint(block) === words ? [index] : []));
  return same.reduce(
    (best, index) => (Math.abs(index - meant) < Math.abs(best - meant) ? index : best),
    same[0] ?? meant,
  );
}
