import type { MonthView } from './list-views';
import { periodInWords, weekdays } from '@/domain/time/printed-time';
import { firstWeekday } from '@/domain/time/region';
import type { FrameView } from '../view';
import { wordsFor } from '../words';

/** The days of a month week by week; null before its first and after its last. */
export function weeksOf(
  { year, month }: { year: number; month: number },
  weekStart: number,
): (number | null)[][] {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const blank = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() - weekStart + 7) % 7;
  const weeks = Math.ceil((blank + last) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = week * 7 + weekday - blank + 1;
      return day >= 1 && day <= last ? day : null;
    }),
  );
}

interface CalendarProps {
  frame: FrameView;
  calendar: MonthView;
  /** The day of the page that shows it. */
  today?: number;
}

/** A month with the number of stories on each of its days, which lead to them. */
export function Calendar({ frame, calendar, today }: CalendarProps) {
  const { zone, locale } = frame.edition;
  const words = wordsFor(locale);
  const weekStart = firstWeekday(zone, locale);
  const stories = new Map(calendar.days.map(day => [day.day, day]));
  const cell = (day: number) => {
    const found = stories.get(day);
    if (!found) return <span>{day}</span>;
    return (
      <a href={found.href} aria-current={day === today ? 'page' : undefined}>
        <b>{day}</b> <span>{words.stories(found.count)}</span>
        <i aria-hidden="true">{found.count}</i>
      </a>
    );
  };
  return (
    <div className="month">
      <table className="calendar">
        <caption>
          <a href={calendar.href}>
            {periodInWords({ year: calendar.year, month: calendar.month }, zone, locale)}
          </a>
        </caption>
        <thead>
          <tr>
            {weekdays(locale, weekStart).map(({ short, long }) => (
              <th key={long} scope="col">
                <abbr title={long}>{short}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(calendar, weekStart).map((week, index) => (
            <tr key={index}>
              {week.map((day, weekday) => (
                <td key={weekday}>{day && cell(day)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
