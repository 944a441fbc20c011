import { fingerprint } from '@/domain/fingerprint';
import type { Grant } from '@/domain/people/permissions';
import { RevertAct, type RevertItem } from './acts';

/** A front that a person launched, or for which they set breaking news, in a period. */
export interface AffectedFront {
  id: string;
  /** The last launch before the period; 0 for none. */
  launchBefore: number;
  /** The newest launch; 0 for none. */
  launch: number;
  /** The earlier launch that the newest one repeats. */
  restored: number | null;
  launchedById: string | null;
  hasLaunched: boolean;
  /** Whether launches that the person scheduled in the period are still pending. */
  hasPlanned: boolean;
  /** Whether the person's breaking news is still shown. */
  hasBrokenNews: boolean;
}

/** Plans to restore the front from before a person's changes. */
export function planFront(front: AffectedFront, personId: string): RevertItem[] {
  const { id, launchBefore, launch, restored } = front;
  const items: RevertItem[] = [];
  const isBack = launch === launchBefore || restored === launchBefore;
  if (front.hasLaunched && !isBack) {
    const obstacle = front.launchedById === personId ? null : 'changed-since';
    items.push({ subject: 'front', id, act: { kind: 'relaunch', number: launchBefore }, obstacle });
  }
  if (front.hasPlanned)
    items.push({ subject: 'front', id, act: { kind: 'cancel-launches' }, obstacle: null });
  if (front.hasBrokenNews)
    items.push({ subject: 'front', id, act: { kind: 'end-breaking-news' }, obstacle: null });
  return items;
}

/** A person whose access another person changed in a period. */
export interface AffectedPerson {
  id: string;
  kinds: string[];
  isDeactivated: boolean;
  /** Who last deactivated or reactivated them, and who last changed their roles. */
  lastAccessById: string | null;
  lastGrantsById: string | null;
  /** The roles before the first change, as recorded: a string when the list was too long. */
  grantsBefore: unknown;
  grants: Grant[];
}

const placesOf = (grants: Grant[]) =>
  grants.map(({ role, editionId, deskId }) => `${role} ${editionId} ${deskId}`).toSorted();

/** Plans to restore the access that a person had before another person changed it. */
export function planPerson(person: AffectedPerson, personId: string): RevertItem[] {
  const { id, kinds, isDeactivated, grants } = person;
  const isAdded = kinds.includes('person.add');
  const items: RevertItem[] = [];
  const wasOpened = isAdded || kinds.includes('person.reactivate');
  const access = wasOpened && !isDeactivated ? 'deactivate' : isDeactivated ? 'reactivate' : null;
  const isTheirs = person.lastAccessById === null || person.lastAccessById === personId;
  const closed = kinds.includes('person.deactivate') && !isAdded;
  if (access === 'deactivate' || (access === 'reactivate' && closed))
    items.push({ subject: 'person', id, act: { kind: access }, obstacle: isTheirs ? null : 'changed-since' });
  if (kinds.includes('person.grants') && !isAdded) {
    const act = RevertAct.safeParse({ kind: 'grants', grants: person.grantsBefore }).data;
    const before = act?.kind === 'grants' ? placesOf(act.grants) : null;
    const obstacle = person.lastGrantsById === personId ? null : 'changed-since';
    if (!act || !before) items.push({ subject: 'person', id, act: null, obstacle: 'not-known' });
    else if (before.join() !== placesOf(grants).join()) items.push({ subject: 'person', id, act, obstacle });
  }
  return items;
}

/** A conversation that a person started or resolved in a period. */
export interface AffectedThread {
  id: string;
  storyId: string;
  isResolved: boolean;
  wasBegun: boolean;
  /** Whether the person resolved it and it still is. */
  wasResolved: boolean;
  /** Whether someone else has added a note. */
  hasAnswers: boolean;
}

/**
 * Plans to resolve the conversations that a person started, and to reopen those of others that they resolved.
 */
export function planThread(thread: AffectedThread): RevertItem[] {
  const { id, isResolved, wasBegun, wasResolved, hasAnswers } = thread;
  if (wasBegun && !isResolved)
    return [{ subject: 'note', id, act: { kind: 'resolve' }, obstacle: hasAnswers ? 'changed-since' : null }];
  if (wasResolved && !wasBegun) return [{ subject: 'note', id, act: { kind: 'reopen' }, obstacle: null }];
  return [];
}

/** A story whose assignment or embargo a person changed in a period. */
export interface AffectedRelation {
  id: string;
  /** The value before their first change; missing when the event does not contain it. */
  before?: string | null;
  now: string | null;
  /** Whether the person made the last change. */
  isLast: boolean;
}

/** Plans to restore the earlier assignment or embargo of a story. */
export function planRelated(subject: 'assignment' | 'embargo', affected: AffectedRelation): RevertItem[] {
  const { id, before, now, isLast } = affected;
  if (before === undefined) return [{ subject, id, act: null, obstacle: 'not-known' }];
  if (before === now) return [];
  const act: RevertAct =
    subject === 'assignment' ? { kind: 'assign', personId: before } : { kind: 'embargo', until: before };
  return [{ subject, id, act, obstacle: isLast ? null : 'changed-since' }];
}

/** Rules that a person changed in a period, with their values before the first change. */
export interface AffectedRules {
  id: string;
  now: Record<string, unknown>;
  changed: { field: string; before: unknown; isLast: boolean }[];
}

/** The rules that differ from before, with their earlier values. */
export const rulesBefore = ({ now, changed }: AffectedRules): Record<string, unknown> =>
  Object.fromEntries(
    changed
      .filter(({ field, before }) => field in now && fingerprint(before) !== fingerprint(now[field]))
      .map(({ field, before }) => [field, before]),
  );

/** Plans to restore the earlier rules. */
export function planRules(subject: 'unusual-rules' | 'retention', affected: AffectedRules): RevertItem[] {
  const { id, now, changed } = affected;
  const before = rulesBefore(affected);
  const fields = Object.keys(before);
  if (!fields.length) return [];
  // Events store long lists as truncated text.
  if (fields.some(field => Array.isArray(now[field]) && !Array.isArray(before[field])))
    return [{ subject, id, act: null, obstacle: 'not-known' }];
  const isLast = changed.every(one => one.isLast || !fields.includes(one.field));
  return [{ subject, id, act: { kind: 'rules' }, obstacle: isLast ? null : 'changed-since' }];
}
