'use client';
import { ExportLink } from '@/components/newsroom/audit/export-link';
import { When } from '@/components/newsroom/time/when';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { NewsroomWords } from '@/components/newsroom/words/words';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { useLanguage } from '@/components/ui/words/words-provider';
import type { ArchiveView } from './view';

type Words = NewsroomWords['archive'];

/** Archives, the newest first. */
export function ArchiveTable({ exports }: { exports: ArchiveView[] }) {
  const words = useNewsroomWords().archive;
  const number = new Intl.NumberFormat(intlLocale(useLanguage()), { maximumFractionDigits: 1 });
  return (
    <table className="rows import-rows">
      <thead>
        <tr>
          <th scope="col">{words.when}</th>
          <th scope="col">{words.what}</th>
          <th scope="col" className="align-end">
            {words.stories}
          </th>
          <th scope="col" className="align-end">
            {words.size}
          </th>
          <th scope="col" className="desk-only">
            {words.by}
          </th>
          <th scope="col">{words.state}</th>
          <th scope="col">
            <span className="visually-hidden">{words.download}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {exports.map(archive => (
          <tr key={archive.id}>
            <td className="tabular">
              <When at={archive.startedAt} absolute />
            </td>
            <td dir="auto">{whatOf(archive, words)}</td>
            <td className="align-end tabular">{countOf(archive, words, number)}</td>
            <td className="align-end tabular soft">
              {archive.megabytes ? words.megabytes(number.format(archive.megabytes)) : ''}
            </td>
            <td className="desk-only" dir="auto">
              {archive.by}
            </td>
            <td className={archive.error || archive.lost ? 'bad' : undefined}>
              <State archive={archive} words={words} />
            </td>
            <td className="align-end">
              {archive.canDownload && (
                <ExportLink href={`/api/newsroom/archive-exports/${archive.id}/file`}>
                  {words.download}
                </ExportLink>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The kind of an export, and of which edition or year it is. */
const whatOf = ({ kind, edition, year, scheduled }: ArchiveView, words: Words): string =>
  [words.kinds[kind], edition, year, scheduled && words.bySchedule].filter(Boolean).join(' · ');

function countOf({ kind, stories }: ArchiveView, words: Words, number: Intl.NumberFormat): string {
  if (!stories) return '';
  const count = number.format(stories);
  return kind === 'site' ? words.pages(stories, count) : count;
}

function State({ archive, words }: { archive: ArchiveView; words: Words }) {
  const { kind, scheduled, isRunning, isStopping, part, error, lost, keptUntil, deletedAt } = archive;
  const reasons: Record<string, string> = words.errors;
  if (isRunning) return isStopping ? words.stopping : part ? words.running : words.waiting;
  if (error) return reasons[error] ?? words.errors.failed;
  const moment = deletedAt ?? keptUntil;
  return (
    <>
      {lost ? (kind === 'site' ? words.failedPages : words.lost)(lost) : words.whole}
      {scheduled && !deletedAt && (
        <span className="soft">
          {words.comma}
          {words.keptWeekly}
        </span>
      )}
      {moment && (
        <span className="soft">
          {words.comma}
          {deletedAt ? words.deleted : words.keptUntil} <When at={moment} absolute />
        </span>
      )}
    </>
  );
}
