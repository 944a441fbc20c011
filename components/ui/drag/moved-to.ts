/** The items with the one at `from` moved to `to`; the items as they are when there is no such place. */
export function movedTo<Item>(items: Item[], from: number, to: number): Item[] {
  if (to < 0 || to >= items.length) return items;
  const left = items.filter((_, at) => at !== from);
  return [...left.slice(0, to), items[from]!, ...left.slice(to)];
}
