'use client';
import { useClock } from '@/components/ui/time/clock';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { useLanguage } from '@/components/ui/words/words-provider';
import { OVERDUE, shiftDay } from '@/domain/planning/days';
import { dateFormat } from '@/domain/time/date-format';
import { localDay } from '@/domain/time/local-day';
import { budgetHref, type BudgetChoice } from './view';
import { FilterMenu } from '../list/filter-menu';

/** So many days after tomorrow are offered by name. */
const DAYS = 5;

/** Narrows the budget to what is planned for a day, or to what is overdue. */
export function DayFilter({ chosen }: { chosen: BudgetChoice }) {
  const lang = useLanguage();
  const { planning } = useNewsroomWords();
  const { now, zone } = useClock();
  const today = localDay(new Date(now), zone);
  const named = (day: string) =>
    dateFormat(intlLocale(lang), {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    }).format(new Date(day));
  const later = Array.from({ length: DAYS }, (_, at) => shiftDay(today, at + 2));
  const options = [
    { word: null, label: planning.anyDay },
    { word: OVERDUE, label: planning.overdue },
    { word: 'today', label: planning.today },
    { word: 'tomorrow', label: planning.tomorrow },
    ...later.map(day => ({ word: day, label: named(day) })),
  ];
  const { day } = chosen;
  const known = options.find(({ word }) => word === day)?.label;
  return (
    <FilterMenu
      key={`day ${day}`}
      name={planning.day}
      value={day === null ? null : (known ?? named(day))}
      options={options.map(({ word, label }) => ({
        label,
        href: budgetHref({ ...chosen, day: word }),
        on: word === day,
      }))}
    />
  );
}
