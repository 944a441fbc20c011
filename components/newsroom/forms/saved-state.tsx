'use client';
import CheckIcon from 'lucide-react/icons/check';
import { Icon } from '@/components/ui/icon';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { useLanguage } from '@/components/ui/words/words-provider';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

/** Whether the form is saved. */
export function SavedState({ changed, savedAt }: { changed: boolean; savedAt: Date | null }) {
  const words = useNewsroomWords().paper;
  const lang = useLanguage();
  const time = savedAt?.toLocaleTimeString(intlLocale(lang), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (
    <span className="saved" role="status">
      {changed
        ? words.unsaved
        : time && (
            <>
              <Icon of={CheckIcon} small />
              {words.saved(time)}
            </>
          )}
    </span>
  );
}
