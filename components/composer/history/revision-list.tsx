'use client';
import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import type { RevisionLine } from '@/domain/api/revisions';
import { dayTime, hoursAndMinutes } from '@/components/ui/time/times';
import { dateFormat } from '@/domain/time/date-format';
import { changedBy, type ComparedRevisions } from './chosen';

/** A step within this time after its schedule is on time. */
const LATE_MS = 10_000;

interface RevisionListProps {
  lines: RevisionLine[];
  chosen: ComparedRevisions;
  onChoose(chosen: ComparedRevisions): void;
}

/**
 * Revisions by day, newest first. Clicking one shows its changes; “A” selects the start of the comparison.
 */
export function RevisionList({ lines, chosen, onChoose }: RevisionListProps) {
  const { history: words } = useWords();
  const lang = useLanguage();
  const id = useId();
  return (
    <nav className="revisions" aria-label={words.title}>
      <ul>
        <li className={classNames('revision-row', chosen.newer === null && 'newer')}>
          <button
            type="button"
            className="revision"
            aria-pressed={chosen.newer === null}
            onClick={() => onChoose(changedBy(lines, null))}
          >
            <time />
            <b>{words.working}</b>
            {chosen.newer === null && <span className="tag">B</span>}
          </button>
        </li>
      </ul>
      {byDay(lines, lang).map(({ day, lines: ofDay }, at) => (
        <section key={day}>
          <h2 className="label" id={`${id}-${at}`}>
            {day}
          </h2>
          <ul aria-labelledby={`${id}-${at}`}>
            {ofDay.map(line => (
              <Row key={line.number} line={line} lines={lines} chosen={chosen} onChoose={onChoose} />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function byDay(lines: RevisionLine[], lang: string): { day: string; lines: RevisionLine[] }[] {
  const format = dateFormat(intlLocale(lang), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  const days: { day: string; lines: RevisionLine[] }[] = [];
  for (const line of lines) {
    const day = format.format(new Date(line.createdAt));
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, lines: [line] });
  }
  return days;
}

function Row({ line, lines, chosen, onChoose }: RevisionListProps & { line: RevisionLine }) {
  const { history: words, schedule, checks } = useWords();
  const lang = useLanguage();
  const { number, override } = line;
  const [isOlder, isNewer] = [chosen.older === number, chosen.newer === number];
  const compareFrom = () =>
    onChoose({
      older: number,
      newer: chosen.newer !== null && chosen.newer <= number ? null : chosen.newer,
    });
  const dueWords = (dueAt: string, takenAt: string) => {
    const lateMs = Date.parse(takenAt) - Date.parse(dueAt);
    const time = dayTime(dueAt, lang);
    return lateMs < LATE_MS ? schedule.onTime(time) : schedule.late(time, Math.floor(lateMs / 60_000));
  };
  return (
    <li className={classNames('revision-row', isOlder && 'older', isNewer && 'newer')}>
      <button
        type="button"
        className="revision"
        aria-pressed={isNewer}
        onClick={() => onChoose(changedBy(lines, number))}
      >
        <time dateTime={line.createdAt}>{hoursAndMinutes(line.createdAt)}</time>
        <b>{words.revision(number)}</b>
        {isNewer && <span className="tag">B</span>}
        <small>
          {words.entry(line.personName ?? words.nobody, words.reasons[line.reason])}
          {line.name && <em className="revision-name">{line.name}</em>}
          {line.dueAt && <em className="revision-name">{dueWords(line.dueAt, line.createdAt)}</em>}
          {line.note && <q className="step-note">{line.note}</q>}
          {override && (
            <span className="over">
              {checks.publishedOver(
                override.rules.map(rule => checks.rules[rule].name),
                override.reason,
              )}
            </span>
          )}
        </small>
      </button>
      <Button
        tiny
        on={isOlder}
        aria-pressed={isOlder}
        aria-label={words.takeOlder(number)}
        title={words.takeOlder(number)}
        onClick={compareFrom}
      >
        A
      </Button>
    </li>
  );
}
