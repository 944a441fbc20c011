'use client';
import CheckIcon from 'lucide-react/icons/check';
import { Icon } from '@/components/ui/icon';
import { useLanguage } from '@/components/ui/words/words-provider';
import { dateLocale } from '@/components/newsroom/words/time-words';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

/** Whether the form is saved. */
export function SavedState({ changed, savedAt }: { changed: boolean; savedAt: Date | null }) {
  const words = useNewsroomWords().paper;
  const lang = useLanguage();
  const time = savedAt?.toLocaleTimeString(dateLocale(lang), {
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
