import { primaryLanguage } from '@/domain/language/languages';
import type { ByLanguage } from './by-language';

/** A staff team. */
export interface Desk {
  id: string;
  /** The main name: the fallback for languages without a name, also used in files and settings. */
  name: string;
  /** Further names by language tag. */
  names: ByLanguage;
  position: number;
  /** Since when it accepts no stories; null for an open desk. */
  closedAt: Date | null;
  /** The desk that it was merged into. */
  mergedIntoId: string | null;
}

/** A desk as lists and fields show it. */
export interface ListedDesk {
  id: string;
  name: string;
  isClosed: boolean;
}

/** The name of a desk in a language. */
export function deskName({ name, names }: Pick<Desk, 'name' | 'names'>, lang: string): string {
  const near = Object.keys(names).find(tag => primaryLanguage(tag) === primaryLanguage(lang));
  return names[lang] ?? (near && names[near]) ?? name;
}

/** Desks as lists show them: open desks in their order, then closed ones. */
export function listedDesks(desks: Desk[], lang: string): ListedDesk[] {
  return desks
    .map(desk => ({ id: desk.id, name: deskName(desk, lang), isClosed: desk.closedAt !== null }))
    .toSorted((one, other) => Number(one.isClosed) - Number(other.isClosed));
}

/** The desks that accept stories. */
export const openDesks = <Listed extends { isClosed: boolean }>(desks: Listed[]): Listed[] =>
  desks.filter(({ isClosed }) => !isClosed);
