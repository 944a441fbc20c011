import { ScreenLink } from '@/components/newsroom/screen-link';
import type { AdminWords } from '@/components/newsroom/words/admin/words';
import { deviceName } from '@/components/newsroom/people/sessions/device';
import { When } from '@/components/newsroom/time/when';
import { auditQuery, type AuditChoice, type AuditRow } from '@/domain/audit/trail';
import { CopyHash } from './copy-hash';
import { detailsOf, type DetailWords } from './details';

interface AuditTableProps {
  rows: AuditRow[];
  chosen: AuditChoice;
  words: AdminWords['audit'];
  details: DetailWords;
}

/** Events, one in a row; who did it and what it was done to lead to everything else about them. */
export function AuditTable({ rows, chosen, words, details }: AuditTableProps) {
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{words.when}</th>
          <th scope="col">{words.who}</th>
          <th scope="col">{words.action}</th>
          <th scope="col">{words.subject}</th>
          <th scope="col">{words.difference}</th>
          <th scope="col">{words.origin}</th>
          <th scope="col">{words.hash}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Row key={row.id} row={row} chosen={chosen} words={words} details={details} />
        ))}
      </tbody>
    </table>
  );
}

const href = (chosen: AuditChoice) => `/newsroom/audit${auditQuery(chosen)}`;

function Row({
  row,
  chosen,
  words,
  details: detailWords,
}: { row: AuditRow } & Omit<AuditTableProps, 'rows'>) {
  const { at, kind, personId, personName, subjectKind, subjectId, subjectName, network, device, hash } = row;
  const details = detailsOf(row.data, detailWords);
  return (
    <tr>
      <td className="tabular soft event-time">
        <When at={at} absolute />
      </td>
      <td className="actor truncate" dir="auto">
        {personId ? (
          <ScreenLink href={href({ ...chosen, person: personId })} title={words.ofPerson}>
            {personName ?? personId}
          </ScreenLink>
        ) : (
          <span className="muted">{kind.startsWith('person.') ? words.noOne : words.system}</span>
        )}
      </td>
      <td className="description">
        <ScreenLink href={href({ ...chosen, action: kind })}>{words.actions[kind] ?? kind}</ScreenLink>
      </td>
      <td className="about">
        {subjectKind && subjectId && (
          <ScreenLink href={href({ ...chosen, subject: `${subjectKind}:${subjectId}` })}>
            <span className="muted">{words.subjects[subjectKind]}</span>
            <span className="truncate" dir="auto">
              {subjectName ?? detailWords.names[subjectId] ?? subjectId.slice(0, 8)}
            </span>
          </ScreenLink>
        )}
      </td>
      <td className="details">
        {details.length > 0 && (
          <ul>
            {details.map(({ name, before, after }) => (
              <li key={name}>
                <span className="muted">{name}</span> {before !== undefined && <del dir="auto">{before}</del>}{' '}
                <bdi>{after}</bdi>
              </li>
            ))}
          </ul>
        )}
      </td>
      <td className="origin truncate muted" dir="auto" title={device ?? undefined}>
        {network} {device && (deviceName(device, detailWords.lang) ?? device)}
      </td>
      <td className="hash-cell">
        <CopyHash hash={hash} words={{ copy: words.copyHash, copied: words.hashCopied }} />
      </td>
    </tr>
  );
}
