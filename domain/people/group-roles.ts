import type { Grant } from './permissions';
import { ROLES, type Role } from '@/domain/roles';

/** A role for members of a group of the identity provider: in the paper, one edition, or one desk. */
export interface GroupRole {
  group: string;
  role: Role;
  /** The code of an edition. */
  edition: string | null;
  /** The name of a desk. */
  desk: string | null;
}

/** The maximum number of lines in a mapping. */
export const MAX_GROUP_ROLES = 200;

const ENTRY = /^(?<group>[^\n]+)=(?<role>[a-z]+)(?::(?:desk:(?<desk>[^:]+)|(?<edition>[^:]+)))?$/;
const isRole = (text: string): text is Role => ROLES.some(role => role === text);

/**
 * Parses a mapping of groups to roles: entries such as `asia-editors=editor:asia`, separated by semicolons or
 * line ends.
 * @returns the roles, or the first invalid entry
 */
export function readGroupRoles(text: string): { roles: GroupRole[] } | { wrong: string } {
  const entries = text
    .split(/[;\n]/)
    .map(entry => entry.trim())
    .filter(Boolean);
  const roles: GroupRole[] = [];
  for (const entry of entries) {
    const { group = '', role = '', edition = null, desk = null } = ENTRY.exec(entry)?.groups ?? {};
    if (!isRole(role)) return { wrong: entry };
    roles.push({ group: group.trim(), role, edition: edition?.trim() ?? null, desk: desk?.trim() ?? null });
  }
  return { roles };
}

/** An entry in mapping syntax. */
export function groupRoleText({ group, role, edition, desk }: GroupRole): string {
  const place = desk === null ? edition : `desk:${desk}`;
  return `${group}=${role}${place === null ? '' : `:${place}`}`;
}

/** A grant from a group. */
export interface GroupGrant extends Grant {
  fromGroup: string;
}

/** The editions and desks of a paper. */
export interface GroupPlaces {
  editions: { id: string; code: string }[];
  desks: { id: string; name: string; closedAt: Date | null; mergedIntoId: string | null }[];
}

/** The desk of this name, or the one that it was merged into; undefined when it does not exist or is closed. */
function deskNamed(name: string, desks: GroupPlaces['desks']): string | undefined {
  const named = desks.find(desk => desk.name === name);
  const desk = named?.mergedIntoId ? desks.find(({ id }) => id === named.mergedIntoId) : named;
  return desk?.closedAt === null ? desk.id : undefined;
}

/** The place of a role; undefined when the edition or desk does not exist or is closed. */
function placeOf({ edition, desk }: GroupRole, { editions, desks }: GroupPlaces) {
  const editionId = edition === null ? null : editions.find(({ code }) => code === edition)?.id;
  const deskId = desk === null ? null : deskNamed(desk, desks);
  return editionId === undefined || deskId === undefined ? undefined : { editionId, deskId };
}

/** The grants for members of these groups, without duplicates and without unknown places. */
export function grantsOfGroups(groups: string[], roles: GroupRole[], places: GroupPlaces): GroupGrant[] {
  const member = new Set(groups);
  const grants = new Map<string, GroupGrant>();
  for (const entry of roles) {
    const place = placeOf(entry, places);
    if (!member.has(entry.group) || !place) continue;
    const key = JSON.stringify([entry.role, place]);
    if (!grants.has(key)) grants.set(key, { role: entry.role, ...place, fromGroup: entry.group });
  }
  return [...grants.values()];
}

/** The entries of a mapping with an unknown edition or desk. */
export function rolesWithoutPlace(roles: GroupRole[], places: GroupPlaces): GroupRole[] {
  return roles.filter(entry => !placeOf(entry, places));
}
