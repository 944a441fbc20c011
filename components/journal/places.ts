import { inJournal } from './journal-store';
import type { Sealing } from './sealing';

const LAST = '￿';

/** The places that start with this one. */
const under = (place: string) => IDBKeyRange.bound(place, place + LAST);

/**
 * Resolves to null when this browser cannot store data: writing continues without it, and the server gets
 * every save.
 */
export const orNull = <T>(work: Promise<T>): Promise<T | null> => work.catch(() => null);

/** What is kept at each place under this one, unsealed; null for what another key sealed. */
export async function valuesUnder(place: string, { unseal }: Sealing): Promise<Map<string, unknown>> {
  const [places, values] = await Promise.all([
    orNull(inJournal('readonly', store => store.getAllKeys(under(place)))),
    orNull(inJournal('readonly', store => store.getAll(under(place)) as IDBRequest<unknown[]>)),
  ]);
  return new Map((values ?? []).map((value, at) => [String(places?.[at]), unseal(value)]));
}

/** Deletes what is kept at the places from one to another. */
export const removeBetween = (first: string, last: string) =>
  orNull(inJournal('readwrite', texts => texts.delete(IDBKeyRange.bound(first, last))));

/** Places that open tabs are writing. */
export async function placesInUse(): Promise<Set<string>> {
  // Missing without TLS: then the text of another tab may be offered too, which is harmless.
  const locks = await navigator.locks?.query().catch(() => null);
  return new Set(locks?.held?.map(({ name }) => name ?? ''));
}

/** Marks a place as in use for as long as this tab is open. */
export function holdWhileOpen(place: string): void {
  void navigator.locks?.request(place, () => new Promise(() => {})).catch(() => null);
}
