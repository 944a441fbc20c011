import CheckIcon from 'lucide-react/icons/check';
import AlertIcon from 'lucide-react/icons/circle-x';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { adminWords, type AdminWords } from '@/components/newsroom/words/admin/words';
import { Icon } from '@/components/ui/icon';
import { intlLocale } from '@/components/ui/words/intl-locale';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { unusualLabels } from '@/components/newsroom/unusual/labels';
import { wordsFor } from '@/components/ui/words/catalogues';
import { TopBar } from '@/components/newsroom/top-bar';
import { auditQuery, isReversed, type AuditChoice, type AuditRow } from '@/domain/audit/trail';
import { AuditFilters } from './audit-filters';
import { ExportLink } from './export-link';
import type { Role } from '@/domain/people/permissions';
import type { Stage } from '@/domain/story/workflow';
import { dateFormat } from '@/domain/time/date-format';
import { AuditTable } from './audit-table';

interface AuditScreenProps {
  trail: {
    chosen: AuditChoice;
    ofPerson: string | null;
    rows: AuditRow[];
    names: Record<string, string>;
    verified: { at: string; found: number } | null;
    fromNewest: boolean;
    next: string | null;
  };
  /** Where what the chosen person did is reverted; null: no person was chosen. */
  revert: { href: string; label: string } | null;
  /** Of the times in filters and details. */
  zone: string;
  lang: InterfaceLanguage;
  words: AdminWords['audit'];
  stages: Record<Stage, string>;
  roles: Record<Role, string>;
  site: string;
}

/** The names of rules of unusual acts, of checks, and of kinds of rights to pictures. */
function rulesIn(lang: InterfaceLanguage): Record<string, string> {
  const { checks: checkWords, picture } = wordsFor(lang);
  const checks = Object.entries(checkWords.rules).map(([rule, { name }]) => [rule, name]);
  const { kinds } = picture.facts;
  return { ...Object.fromEntries(checks), ...unusualLabels(adminWords(lang).unusual), ...kinds };
}

/** What happened in the newsroom, newest first, under filters that the address has. */
export function AuditScreen({ trail, revert, zone, lang, words, stages, roles, site }: AuditScreenProps) {
  const { chosen, ofPerson, rows, names, verified, fromNewest, next } = trail;
  const times = dateFormat(intlLocale(lang), {
    ...{ dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', timeZone: zone },
  });
  const detailWords = {
    lang,
    audit: words,
    stages,
    roles,
    site,
    rules: rulesIn(lang),
    names,
    time: (at: Date) => times.format(at),
  };
  return (
    <>
      <TopBar
        title={words.title}
        where={ofPerson ?? undefined}
        extra={
          verified && (
            <span className="location truncate desk-only">
              <Icon
                of={verified.found ? AlertIcon : CheckIcon}
                small
                tone={verified.found ? 'bad' : 'good'}
              />{' '}
              {words.verified(times.format(new Date(verified.at)), verified.found)}
            </span>
          )
        }
      >
        {(['csv', 'lines'] as const).map(format => (
          <ExportLink key={format} href={`/api/newsroom/audit/export${auditQuery(chosen, { format, zone })}`}>
            {words[format]}
          </ExportLink>
        ))}
      </TopBar>
      <AuditFilters chosen={chosen} ofPerson={ofPerson} words={words} />
      <div className="scroll audit" tabIndex={0} role="region" aria-label={words.title}>
        {revert && (
          <p className="note-line">
            <ScreenLink className="button line" href={revert.href}>
              {revert.label}
            </ScreenLink>
          </p>
        )}
        {!fromNewest && (
          <p className="note-line">
            <ScreenLink className="button line" href={`/newsroom/audit${auditQuery(chosen)}`}>
              {words.newest}
            </ScreenLink>
          </p>
        )}
        {rows.length ? (
          <AuditTable rows={rows} chosen={chosen} words={words} details={detailWords} />
        ) : (
          <div className="empty empty-list" role="status">
            <strong>{words.noneTitle}</strong>
            <p>{isReversed(chosen) ? words.reversed : words.none}</p>
          </div>
        )}
        {next && (
          <p className="note-line">
            <ScreenLink
              className="button line"
              href={`/newsroom/audit${auditQuery(chosen, { after: next })}`}
            >
              {words.next}
            </ScreenLink>
          </p>
        )}
      </div>
    </>
  );
}
