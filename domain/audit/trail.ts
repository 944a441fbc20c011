import type { EventKind, SubjectKind } from './events';

/** An event as the page of the audit trail shows it. */
export interface AuditRow {
  id: string;
  /** ISO time. */
  at: string;
  kind: EventKind;
  personId: string | null;
  personName: string | null;
  subjectKind: SubjectKind | null;
  subjectId: string | null;
  /** The headline or name it has now; null where it has none or is gone. */
  subjectName: string | null;
  data: Record<string, unknown>;
  network: string | null;
  device: string | null;
  /** What links it to the events before it, in hexadecimal. */
  hash: string;
}

/** What the audit trail is narrowed to, as an address has it. */
export interface AuditChoice {
  /** The id of a person, or a part of a name. */
  person: string | null;
  action: EventKind | null;
  /** As `kind:id`. */
  subject: string | null;
  /** Times on the clocks of the reader's zone. */
  from: string | null;
  to: string | null;
}

/** The query of an address with these filters. */
export function auditQuery(choice: AuditChoice, more: Record<string, string> = {}): string {
  const set = Object.entries({ ...choice, ...more }).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  return set.length ? `?${new URLSearchParams(set)}` : '';
}
