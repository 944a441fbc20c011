'use client';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { useLanguage } from '@/components/ui/words/words-provider';
import { useClock } from '@/components/ui/time/clock';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { dateFormat } from '@/domain/time/date-format';

/** From when on a person will need a second factor, and where to set it up. */
export function SecondFactorDue({ at }: { at: string }) {
  const lang = useLanguage();
  const { zone } = useClock();
  const { security } = useNewsroomWords();
  const day = dateFormat(intlLocale(lang), { day: 'numeric', month: 'long', timeZone: zone });
  return (
    <p className="note-line tone-warning second-factor-due">
      <span suppressHydrationWarning>{security.due(day.format(new Date(at)))}</span>{' '}
      <ScreenLink className="link" href="/newsroom/account">
        {security.setUpNow}
      </ScreenLink>
    </p>
  );
}
