import { ScreenLink } from '@/components/newsroom/screen-link';
import type { NewsroomWords } from '@/components/newsroom/words/words';
import type { Edition } from '@/domain/paper/edition';
import { AddEdition } from './add-edition';

interface PaperStripProps {
  editions: Edition[];
  /** Id of the edition or name of the screen that is open; null: the settings of the whole paper. */
  open: string | null;
  words: NewsroomWords;
}

/** What else an admin keeps for the whole paper. */
const SCREENS = ['security', 'style', 'templates', 'tokens', 'webhooks'] as const;

/** The settings of the whole paper, its other screens, each edition, and a new one. */
export function PaperStrip({ editions, open, words }: PaperStripProps) {
  const like = editions.find(({ id }) => id === open) ?? editions[0]!;
  return (
    <div className="strip filters">
      <nav className="segmented paper-tabs" aria-label={words.paper.editions}>
        <ScreenLink href="/newsroom/paper/settings" aria-current={open === null ? 'true' : undefined}>
          {words.settings.title}
        </ScreenLink>
        {SCREENS.map(screen => (
          <ScreenLink
            key={screen}
            href={`/newsroom/paper/${screen}`}
            aria-current={open === screen ? 'true' : undefined}
          >
            {screen === 'security' ? words.security.screen : words[screen].title}
          </ScreenLink>
        ))}
        {editions.map(({ id, code, shortName, lang }) => (
          <ScreenLink
            key={id}
            href={`/newsroom/paper?edition=${encodeURIComponent(code)}`}
            aria-current={id === open ? 'true' : undefined}
            lang={lang}
          >
            {shortName}
          </ScreenLink>
        ))}
      </nav>
      <AddEdition like={like} />
    </div>
  );
}
