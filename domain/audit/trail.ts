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
  /** The current headline or name; null when there is none or the subject was deleted. */
  subjectName: string | null;
  data: Record<string, unknown>;
  network: string | null;
  device: string | null;
  /** The hash that links it to the previous events, in hexadecimal. */
  hash: string;
}

/** The filters of the audit trail, as in an address. */
export interface AuditChoice {
  /** The id of a person, or part of a name. */
  person: string | null;
  action: EventKind | null;
  /** As `kind:id`. */
  subject: string | null;
  /** Times in the reader's time zone. */
  from: string | null;
  to: string | null;
}

/** The query string for these filters. */
export function auditQuery(choice: AuditChoice, more: Record<string, string> = {}): string {
  const set = Object.entries({ ...choice, ...more }).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  return set.length ? `?${new URLSearchParams(set)}` : '';
}

/** Whether the range of times, as local wall-clock times such as `2026-12-03T15:00`, ends before it starts. */
export const isReversed = ({ from, to }: { from?: string | null; to?: string | null }): boolean =>
  Boolean(from && to && to < from);
