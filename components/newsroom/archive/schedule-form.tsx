'use client';
import { useState } from 'react';
import { Done } from '@/domain/api/written';
import { MAX_KEPT_WEEKS, type ArchiveSchedule } from '@/domain/archive/archive-export';
import { useWrite } from '@/components/api/use-write';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { SelectField } from '@/components/ui/field';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { useLanguage } from '@/components/ui/words/words-provider';
import { dateFormat } from '@/domain/time/date-format';

/** A Sunday, from which the days of a week are named. */
const SUNDAY = Date.UTC(2026, 10, 29);
const DAY_MS = 86_400_000;
const DAYS = [1, 2, 3, 4, 5, 6, 0];

/** On which day the paper is archived, and how many of these archives are kept; each choice is saved at once. */
export function ScheduleForm({ schedule: stored }: { schedule: ArchiveSchedule }) {
  const words = useNewsroomWords().archive;
  const { refused, write } = useWrite();
  const [schedule, setSchedule] = useState(stored);
  const format = dateFormat(intlLocale(useLanguage()), { weekday: 'long', timeZone: 'UTC' });
  const save = (change: Partial<ArchiveSchedule>) => {
    const next = { ...schedule, ...change };
    setSchedule(next);
    void write('PUT', '/api/newsroom/archive-exports/schedule', next, Done, () => setSchedule(stored));
  };
  return (
    <>
      <div className="archive-choices">
        <SelectField
          label={words.day}
          value={schedule.day ?? ''}
          onChange={({ target }) => save({ day: target.value === '' ? null : Number(target.value) })}
        >
          <option value="">{words.off}</option>
          {DAYS.map(day => (
            <option key={day} value={day}>
              {format.format(SUNDAY + day * DAY_MS)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={words.kept}
          value={schedule.kept}
          onChange={({ target }) => save({ kept: Number(target.value) })}
        >
          {Array.from({ length: MAX_KEPT_WEEKS }, (_, at) => (
            <option key={at}>{at + 1}</option>
          ))}
        </SelectField>
      </div>
      <FormError refused={refused} />
    </>
  );
}
