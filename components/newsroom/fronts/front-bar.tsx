import EyeIcon from 'lucide-react/icons/eye';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import type { Visit } from '@/domain/people/presence';
import { PeopleOnScreen } from '@/components/newsroom/live/people-on-screen';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { useLanguage } from '@/components/ui/words/words-provider';
import { TopBar } from '@/components/newsroom/top-bar';
import { useClock } from '@/components/ui/time/clock';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { DraftView } from './draft/draft-store';

/** A front that the person may arrange. */
export interface FrontChoice {
  id: string;
  label: string;
}

interface FrontBarProps {
  frontId: string;
  choices: FrontChoice[];
  view: DraftView;
  /** The others who have it open. */
  people: Visit[];
  onPreview(): void;
  /** Undo and the launch, where they are not in a bar of their own. */
  steps: ReactNode;
  launch: ReactNode;
}

/** Which front it is, and how its draft is. */
export function FrontBar(props: FrontBarProps) {
  const { frontId, choices, view, people, onPreview, steps, launch } = props;
  const words = useNewsroomWords().fronts;
  const router = useRouter();
  const saved = useSavedWords(view);
  return (
    <TopBar
      title={words.title}
      extra={
        <>
          <select
            className="input front-choice"
            aria-label={words.choose}
            value={frontId}
            onChange={event => router.push(`/newsroom/fronts?front=${event.target.value}`)}
          >
            {choices.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
          <span className="saved" role="status" data-state={view.state}>
            {saved}
          </span>
          <PeopleOnScreen people={people} />
        </>
      }
    >
      {steps}
      <Button aria-label={words.preview} title={words.preview} onClick={onPreview}>
        <Icon of={EyeIcon} />
        <span className="desk-only">{words.preview}</span>
      </Button>
      {launch}
    </TopBar>
  );
}

function useSavedWords({ state, savedAt, mergedWith }: DraftView): string {
  const words = useNewsroomWords().fronts;
  const lang = useLanguage();
  const { zone } = useClock();
  switch (state) {
    case 'saving':
      return words.saving;
    case 'unsaved':
      return words.unsaved;
    case 'retrying':
      return words.retrying;
    case 'refused':
    case 'conflict':
      return words.notSaved;
    case 'saved':
      if (mergedWith) return words.merged(mergedWith);
      if (!savedAt) return words.draft;
      return words.saved(
        new Date(savedAt).toLocaleTimeString(intlLocale(lang), {
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
          timeZone: zone,
        }),
      );
  }
}
