import ClockIcon from 'lucide-react/icons/clock';
import EyeIcon from 'lucide-react/icons/eye';
import RedoIcon from 'lucide-react/icons/redo-2';
import UndoIcon from 'lucide-react/icons/undo-2';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useApple } from '@/components/ui/kbd';
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
  /** In how many things the draft differs from what is live. */
  changes: number;
  onStep(way: 'undo' | 'redo'): void;
  onPreview(): void;
  onTime(): void;
  onLaunch(): void;
}

/** Which front it is, how its draft is, and the ways to readers. */
export function FrontBar(props: FrontBarProps) {
  const { frontId, choices, view, changes, onStep, onPreview, onTime, onLaunch } = props;
  const words = useNewsroomWords().fronts;
  const router = useRouter();
  const saved = useSavedWords(view);
  const apple = useApple();
  const mod = apple ? '⌘' : 'Ctrl+';
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
        </>
      }
    >
      {(
        [
          { way: 'undo', icon: UndoIcon, keys: `${mod}Z`, may: view.canUndo },
          { way: 'redo', icon: RedoIcon, keys: `${mod}${apple ? '⇧' : 'Shift+'}Z`, may: view.canRedo },
        ] as const
      ).map(({ way, icon, keys, may }) => (
        <Button
          key={way}
          icon
          aria-label={words[way]}
          title={`${words[way]} (${keys})`}
          aria-disabled={!may}
          onClick={() => may && onStep(way)}
        >
          <Icon of={icon} />
        </Button>
      ))}
      <Button aria-label={words.preview} title={words.preview} onClick={onPreview}>
        <Icon of={EyeIcon} />
        <span className="desk-only">{words.preview}</span>
      </Button>
      <span className="split-button">
        <Button variant="solid" onClick={onLaunch}>
          {words.launch(changes)}
        </Button>
        <Button variant="solid" aria-label={words.launchLater} title={words.launchLater} onClick={onTime}>
          <Icon of={ClockIcon} small />
        </Button>
      </span>
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
