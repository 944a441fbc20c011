import Link from 'next/link';
import type { AuditWords } from '@/components/newsroom/words/audit/audit-words';
import { TopBar } from '@/components/newsroom/top-bar';
import { auditQuery, type AuditChoice, type AuditRow } from '@/domain/audit/trail';
import { AuditFilters } from './audit-filters';
import type { Stage } from '@/domain/story/workflow';
import { AuditTable } from './audit-table';

interface AuditScreenProps {
  trail: {
    chosen: AuditChoice;
    ofPerson: string | null;
    rows: AuditRow[];
    fromNewest: boolean;
    next: string | null;
  };
  /** Where what the chosen person did is reverted; null: no person was chosen. */
  revert: { href: string; label: string } | null;
  /** Of the times in the filters. */
  zone: string;
  words: AuditWords;
  stages: Record<Stage, string>;
}

/** What happened in the newsroom, newest first, under filters that the address has. */
export function AuditScreen({ trail, revert, zone, words, stages }: AuditScreenProps) {
  const { chosen, ofPerson, rows, fromNewest, next } = trail;
  return (
    <>
      <TopBar title={words.title} where={ofPerson ?? undefined}>
        {(['csv', 'lines'] as const).map(format => (
          <a
            key={format}
            className="btn line"
            href={`/api/newsroom/audit/export${auditQuery(chosen, { format, zone })}`}
          >
            {words[format]}
          </a>
        ))}
      </TopBar>
      <AuditFilters chosen={chosen} ofPerson={ofPerson} words={words} />
      <div className="scroll audit" tabIndex={0} role="region" aria-label={words.title}>
        {revert && (
          <p className="note-line">
            <Link className="btn line" href={revert.href}>
              {revert.label}
            </Link>
          </p>
        )}
        {!fromNewest && (
          <p className="note-line">
            <Link className="btn line" href={`/newsroom/audit${auditQuery(chosen)}`}>
              {words.newest}
            </Link>
          </p>
        )}
        {rows.length ? (
          <AuditTable rows={rows} chosen={chosen} words={words} stages={stages} />
        ) : (
          <div className="empty empty-list" role="status">
            <strong>{words.noneTitle}</strong>
            <p>{words.none}</p>
          </div>
        )}
        {next && (
          <p className="note-line">
            <Link className="btn line" href={`/newsroom/audit${auditQuery(chosen, { after: next })}`}>
              {words.next}
            </Link>
          </p>
        )}
      </div>
    </>
  );
}
