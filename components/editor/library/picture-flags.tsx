'use client';
import AlarmClockIcon from 'lucide-react/icons/alarm-clock';
import OctagonAlertIcon from 'lucide-react/icons/octagon-alert';
import TextIcon from 'lucide-react/icons/text-align-start';
import type { LibraryPicture } from '@/domain/api/media';
import { MOST_PLACES } from '@/domain/media/picture-choice';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { boundedCount } from '@/components/ui/words/bounded-count';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';

type Flagged = Pick<LibraryPicture, 'withoutAlt' | 'expired' | 'daysLeft' | 'livePlaces'>;

/** Problems of a picture: missing alternative text, rights that end soon or have ended. */
export function PictureFlags({ picture }: { picture: Flagged }) {
  const words = useWords().library;
  const lang = useLanguage();
  const { withoutAlt, expired, daysLeft, livePlaces } = picture;
  const live = livePlaces ? boundedCount(livePlaces, MOST_PLACES, lang) : null;
  if (!withoutAlt && !expired && daysLeft === null) return null;
  return (
    <span className="flags">
      {withoutAlt && (
        <span className="flag">
          <Icon of={TextIcon} />
          {words.withoutAlt}
        </span>
      )}
      {expired && (
        <span className="flag bad">
          <Icon of={OctagonAlertIcon} />
          {words.ended(live)}
        </span>
      )}
      {daysLeft !== null && (
        <span className={classNames('flag', live && 'bad')}>
          <Icon of={AlarmClockIcon} />
          {words.ends(daysLeft, live)}
        </span>
      )}
    </span>
  );
}
