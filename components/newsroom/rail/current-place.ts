import type { RailPlace } from '../rail-place';

/** The entry of the rail that each screen belongs to, by the first part of its path. */
const PLACES: Record<string, RailPlace | 'account'> = {
  account: 'account',
  audit: 'audit',
  authors: 'authors',
  board: 'budget',
  calendar: 'budget',
  desks: 'desks',
  email: 'people',
  exports: 'imports',
  fronts: 'fronts',
  imports: 'imports',
  inbox: 'inbox',
  look: 'look',
  operation: 'operation',
  paper: 'paper',
  people: 'people',
  permissions: 'people',
  pictures: 'pictures',
  stories: 'budget',
  topics: 'topics',
  translations: 'translations',
  wire: 'wire',
};

/** The entry of the rail that a path of the newsroom belongs to; null for one that leads nowhere. */
export function currentPlace(path: string): RailPlace | 'account' | null {
  const [, , screen = ''] = path.split('/');
  if (!screen) return 'budget';
  return Object.hasOwn(PLACES, screen) ? PLACES[screen]! : null;
}
