import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { showEntries, waitingEntries } from './show-entries';

/** Coverage with entries such as `a1`: the entry `a` at version 1. */
function coverage(entries: string, changes = 1, head = 'Live', hasLater = true): HTMLElement {
  const items = entries
    .split(' ')
    .filter(Boolean)
    .map(([id, version]) => `<li class="entry" id="${id}" data-version="${version}">${id}${version}</li>`);
  const { document } = parseHTML(
    `<div data-part="keys">${head} ${changes}</div>
    <section class="coverage" data-state="live" data-changes="${changes}"><p data-part="head">${head}</p>
    <ol data-list>${items.join('')}</ol><nav data-part="turns">${hasLater ? '<a href="/">Earlier</a>' : ''}</nav></section>`,
  );
  return document.querySelector<HTMLElement>('.coverage')!;
}
const textOf = (of: HTMLElement) => [...of.querySelectorAll('.entry')].map(({ textContent }) => textContent);

describe('updating the entries of a page', () => {
  it.each([
    ['gets new ones on top', 'b1 a1', 'c1 b1 a1', true, 'c1 b1 a1'],
    ['gets a change and loses what was removed', 'c1 b1 a1', 'c2 a1', true, 'c2 a1'],
    ['keeps what is on a later page now', 'c1 b1 a1', 'e1 d1 c1', true, 'e1 d1 c1 b1 a1'],
    ['takes a new order', 'c1 b1 a1', 'a2 c1 b1', true, 'a2 c1 b1'],
    ['gets only what changed while something else is read', 'c1 b1 a1', 'd1 c2 a1', false, 'c2 a1'],
    ['has only the newest page after a long time', 'b1 a1', 'e1 d1 c1', true, 'e1 d1 c1'],
    ['stays under what is read after a long time', 'b1 a1', 'e1 d1 c1', false, 'b1 a1'],
    ['gets the first ones', '', 'b1 a1', true, 'b1 a1'],
  ])('%s', (_, before, now, withNew, after) => {
    const page = coverage(before);
    showEntries(page, coverage(now, 7, 'Ended'), withNew);
    expect(textOf(page).join(' ')).toBe(after);
    expect(page.dataset.changes).toBe('7');
    expect(page.querySelector('[data-part]')!.textContent).toBe('Ended');
    expect(page.ownerDocument.querySelector('[data-part]')!.textContent).toBe('Ended 7');
  });

  it('removes all of them, or only the last ones of a last page', () => {
    const page = coverage('c1 b1 a1');
    showEntries(page, coverage('c1', 2, 'Live', false), true);
    expect(textOf(page)).toEqual(['c1']);
    showEntries(page, coverage('', 3, 'Live', false), false);
    expect(textOf(page)).toEqual([]);
  });

  it('keeps unchanged elements, and marks new ones', () => {
    const page = coverage('b1 a1');
    const [b, a] = page.querySelectorAll('.entry');
    showEntries(page, coverage('c1 b1 a2'), true);
    const [shownC, shownB, shownA] = page.querySelectorAll<HTMLElement>('.entry');
    expect(shownB === b).toBe(true);
    expect(shownA === a).toBe(false);
    expect([shownC, shownA].map(entry => 'new' in entry!.dataset)).toEqual([true, false]);
  });

  it('counts the entries that are not shown yet', () => {
    expect(waitingEntries(coverage('b1 a1'), coverage('d1 c1 b2 a1'))).toBe(2);
  });
});
