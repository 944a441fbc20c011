'use client';
import ZapIcon from 'lucide-react/icons/zap';
import { useState } from 'react';
import type { BreakingNews, FrontStory } from '@/domain/front/api';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { useLanguage } from '@/components/ui/words/words-provider';
import { useClock } from '@/components/ui/time/clock';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { BreakingDialog } from './breaking-dialog';
import { valueOf } from '@/components/ui/words/joined';

interface BreakingBarProps {
  editionId: string;
  news: BreakingNews | null;
  /** The stories that it may link to: the live ones loaded here. */
  stories: FrontStory[];
  lang: string;
  onDone(): void;
}

/** Breaking news over the front, and the way to change it. */
export function BreakingBar({ editionId, news, stories, lang, onDone }: BreakingBarProps) {
  const words = useNewsroomWords().fronts.breaking;
  const interfaceLang = useLanguage();
  const { zone } = useClock();
  const [isOpen, setOpen] = useState(false);
  const time = (at: string) =>
    new Date(at).toLocaleTimeString(intlLocale(interfaceLang), {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: zone,
    });
  return (
    <>
      {news ? (
        <div className="breaking" role="group" aria-label={words.title}>
          <Icon of={ZapIcon} />
          <span>
            {valueOf(words.label, '', interfaceLang)}
            <bdi lang={lang}>{news.text}</bdi>
          </span>
          <small suppressHydrationWarning>{words.until(time(news.expiresAt))}</small>
          <Button tiny onClick={() => setOpen(true)}>
            {words.edit}
          </Button>
        </div>
      ) : (
        <Button tiny onClick={() => setOpen(true)}>
          <Icon of={ZapIcon} small />
          {words.none}
        </Button>
      )}
      {isOpen && (
        <BreakingDialog
          editionId={editionId}
          news={news}
          stories={stories}
          lang={lang}
          onClose={() => {
            setOpen(false);
            onDone();
          }}
        />
      )}
    </>
  );
}
