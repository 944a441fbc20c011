import { ScreenLink } from '@/components/newsroom/screen-link';
import type { NewsroomWords } from '@/components/newsroom/words/words';

interface ExchangeStripProps {
  open: 'imports' | 'archive';
  words: NewsroomWords;
}

const HREFS = { imports: '/newsroom/imports', archive: '/newsroom/exports' } as const;

/** The screens by which stories come in and the paper goes out. */
export function ExchangeStrip({ open, words }: ExchangeStripProps) {
  return (
    <div className="strip">
      <nav className="segmented" aria-label={words.archive.strip}>
        {(['imports', 'archive'] as const).map(screen => (
          <ScreenLink key={screen} href={HREFS[screen]} aria-current={open === screen ? 'page' : undefined}>
            {words[screen].title}
          </ScreenLink>
        ))}
      </nav>
    </div>
  );
}
