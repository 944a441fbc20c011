import type { Role } from '@/domain/roles';

/** A role: for the whole site when both are null, else for one edition or desk. */
export interface Grant {
  role: Role;
  editionId: string | null;
  deskId: string | null;
  /** The name of the edition or desk, if known. */
  place?: string | null;
}

/** The current person. */
export interface Actor {
  personId: string;
  grants: Grant[];
}

/** An edition and a desk; either left out means any. */
export interface Place {
  editionId?: string;
  deskId?: string | null;
}

function covers(grant: Grant, place: Place): boolean {
  const edition =
    grant.editionId === null || place.editionId === undefined || grant.editionId === place.editionId;
  const desk = grant.deskId === null || place.deskId === undefined || grant.deskId === place.deskId;
  return edition && desk;
}

/** Whether one of the actor's grants has one of the roles and covers the place. */
export function hasRole(actor: Actor, roles: readonly Role[], place: Place = {}): boolean {
  return actor.grants.some(grant => roles.includes(grant.role) && covers(grant, place));
}
