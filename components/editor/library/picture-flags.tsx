'use client';
import AlarmClockIcon from 'lucide-react/icons/alarm-clock';
import OctagonAlertIcon from 'lucide-react/icons/octagon-alert';
import GlobeLockIcon from 'lucide-react/icons/globe-lock';
import TextIcon from 'lucide-react/icons/text-align-start';
import TicketIcon from 'lucide-react/icons/ticket';
import type { LibraryPicture } from '@/domain/api/media';
import { MAX_PLACES } from '@/domain/media/picture-choice';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { boundedCount } from '@/components/ui/words/numbers-and-days';
import { joined } from '@/components/ui/words/joined';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';

type Flagged = Pick<
  LibraryPicture,
  'withoutAlt' | 'expired' | 'daysLeft' | 'livePlaces' | 'editions' | 'misplacedIn' | 'own'
>;

/** Problems of a picture: missing alternative text, and rights with a limit. */
export function PictureFlags({ picture }: { picture: Flagged }) {
  const words = useWords().library;
  const lang = useLanguage();
  const { withoutAlt, expired, daysLeft, livePlaces, editions, misplacedIn, own } = picture;
  const live = livePlaces ? boundedCount(livePlaces, MAX_PLACES, lang) : null;
  const isSingleUse = own.rights === 'single-use';
  if (!withoutAlt && !expired && daysLeft === null && !editions && !isSingleUse) return null;
  return (
    <span className="flags">
      {withoutAlt && (
        <span className="flag">
          <Icon of={TextIcon} />
          {words.withoutAlt}
        </span>
      )}
      {misplacedIn.length > 0 ? (
        <span className="flag bad">
          <Icon of={OctagonAlertIcon} />
          {words.misplaced(joined(misplacedIn, lang))}
        </span>
      ) : (
        editions && (
          <span className="flag">
            <Icon of={GlobeLockIcon} />
            {'not' in editions
              ? words.notFor(joined(editions.not, lang))
              : words.onlyFor(joined(editions.only, lang))}
          </span>
        )
      )}
      {isSingleUse && (
        <span className="flag">
          <Icon of={TicketIcon} />
          {words.singleUse(live)}
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
