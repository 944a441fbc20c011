'use client';
import LockIcon from 'lucide-react/icons/lock';
import { Icon } from '@/components/ui/icon';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import { ownZone } from '@/components/ui/time/browser-zone';
import { scheduledTime, zoneWords } from './schedule-times';
import type { ComposerEdition } from '../view';

interface TimeRowsProps {
  /** The scheduled step. */
  label: string;
  at: Date;
  /** The zone in which it was chosen. */
  zone: string;
  edition: ComposerEdition | undefined;
}

/** One instant in the time zones of the edition, this person and the database. */
export function TimeRows({ label, at, zone, edition }: TimeRowsProps) {
  const { schedule } = useWords();
  const lang = useLanguage();
  const rows = [
    ...(edition ? [{ who: edition.name, zone: edition.zone, note: zoneWords(edition.zone) }] : []),
    { who: schedule.own, zone: ownZone(), note: zoneWords(ownZone()) },
    { who: 'UTC', zone: 'UTC', note: schedule.stored },
  ];
  return (
    <table className="clocks">
      <caption className="label">{label}</caption>
      <tbody>
        {rows.map(row => (
          <tr key={row.who} className={row.zone === zone ? 'chosen' : undefined}>
            <th scope="row">{row.who}</th>
            <td className="tabular">{scheduledTime(at, row.zone, lang)}</td>
            <td className="soft">{row.note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The end of the embargo in the chosen zone. */
export function EmbargoLine({ until, zone }: { until: string; zone: string }) {
  const { schedule } = useWords();
  const lang = useLanguage();
  return (
    <p className="soft embargo-line">
      <Icon of={LockIcon} small />
      {schedule.embargoEnds(scheduledTime(new Date(until), zone, lang))}
    </p>
  );
}
