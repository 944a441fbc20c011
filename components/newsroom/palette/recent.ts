/** A visited screen with its name. */
export interface Recent {
  href: string;
  label: string;
  /** The line below it, such as the edition of a story. */
  hint?: string;
}

const MAX = 20;
const nameOf = (personId: string) => `newsroom-recent ${personId}`;

const isRecent = (value: unknown): value is Recent =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Recent).href === 'string' &&
  typeof (value as Recent).label === 'string' &&
  ['string', 'undefined'].includes(typeof (value as Recent).hint);

/** What this person opened in this browser, the last first. */
export function readRecent(personId: string): Recent[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(personId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRecent).slice(0, MAX) : [];
  } catch {
    return [];
  }
}

/** Puts a place before the others. */
export function rememberRecent(personId: string, opened: Recent): void {
  const others = readRecent(personId).filter(({ href }) => href !== opened.href);
  const label = opened.label.slice(0, 200);
  try {
    localStorage.setItem(nameOf(personId), JSON.stringify([{ ...opened, label }, ...others].slice(0, MAX)));
  } catch {
    // Without storage there are no recent places.
  }
}

/** Clears the recent places of this person in this browser. */
export function clearRecent(personId: string): void {
  try {
    localStorage.removeItem(nameOf(personId));
  } catch {
    // There is nothing to delete in a browser without storage.
  }
}
