/** A card with its preferred position. */
export interface Stacked {
  wanted: number;
  height: number;
  /** Placed exactly at its position; the others make room. */
  leads?: boolean;
}

/**
 * Tops without overlap, in order: each at its position or below the previous card. The leading card has its position,
 * and those before it move up.
 */
export function stack(cards: Stacked[], gap: number): number[] {
  const tops: number[] = [];
  let free = -Infinity;
  for (const { wanted, height } of cards) {
    const top = Math.max(wanted, free);
    tops.push(top);
    free = top + height + gap;
  }
  const leader = cards.findIndex(({ leads }) => leads);
  if (leader < 0) return tops;
  const shift = tops[leader]! - cards[leader]!.wanted;
  tops[leader]! -= shift;
  for (let index = leader - 1; index >= 0; index--)
    tops[index] = Math.min(tops[index]!, tops[index + 1]! - gap - cards[index]!.height);
  free = tops[leader]! + cards[leader]!.height + gap;
  for (let index = leader + 1; index < cards.length; index++) {
    tops[index] = Math.max(cards[index]!.wanted, free);
    free = tops[index]! + cards[index]!.height + gap;
  }
  return tops;
}
