const listOf = (coverage: Element) => coverage.querySelector('[data-list]')!;
const entriesOf = (coverage: Element) => [...listOf(coverage).children] as HTMLElement[];
const idsOf = (coverage: Element) => new Set([...coverage.querySelectorAll('.entry')].map(({ id }) => id));

/** The number of entries in the list that the page does not show. */
export function waitingEntries(coverage: HTMLElement, now: HTMLElement): number {
  const shown = idsOf(coverage);
  return entriesOf(now).filter(({ id }) => !shown.has(id)).length;
}

/**
 * Updates the page's coverage to its current state. Unchanged entries keep their elements.
 * @param withNew whether new entries and a new order are shown too; else only what changed or was removed
 */
export function showEntries(coverage: HTMLElement, now: HTMLElement, withNew: boolean): void {
  const before = new Map(entriesOf(coverage).map(entry => [entry.id, entry]));
  const listed = entriesOf(now);
  const kept = idsOf(now);
  const shown = idsOf(coverage);
  const lastKept = entriesOf(coverage).findLastIndex(({ id }) => kept.has(id));
  const list = listOf(coverage);
  // What comes after the last entry that both have is on a later page now, if there is one.
  const hasLater = now.querySelector('[data-part="turns"] a') !== null;
  const isFarBehind = lastKept < 0 && withNew;
  const later = hasLater && !isFarBehind ? entriesOf(coverage).slice(lastKept + 1) : [];
  if (withNew) {
    const entries = listed.map(entry => sameOrNew(before.get(entry.id), entry, shown));
    list.replaceChildren(...entries, ...later.filter(({ id }) => !kept.has(id)));
  } else {
    for (const [id, entry] of before) {
      const current = listed.find(one => one.id === id);
      if (current) entry.replaceWith(sameOrNew(entry, current, shown));
      else if (!later.includes(entry)) entry.remove();
    }
  }
  // Key events are over the text of the story.
  for (const part of now.ownerDocument.querySelectorAll<HTMLElement>('[data-part]')) {
    const old = coverage.ownerDocument.querySelector(`[data-part="${part.dataset.part}"]`);
    if (old && old.innerHTML !== part.innerHTML) old.replaceWith(part.cloneNode(true));
  }
  Object.assign(coverage.dataset, { state: now.dataset.state, changes: now.dataset.changes });
}

/** The element that is shown already when it is the same; else the new one, marked when nothing of it was shown. */
function sameOrNew(old: HTMLElement | undefined, entry: HTMLElement, shown: Set<string>): HTMLElement {
  if (old && old.dataset.version === entry.dataset.version) return old;
  const made = entry.cloneNode(true) as HTMLElement;
  if (!shown.has(entry.id)) made.dataset.new = '';
  return made;
}
