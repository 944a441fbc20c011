import type { ReactNode } from 'react';
import { ScreenLink } from '@/components/newsroom/screen-link';
import type { OperationWords } from '@/components/newsroom/words/operation/words';

interface OperationStripProps {
  open: 'status' | 'backups';
  words: OperationWords;
  children?: ReactNode;
}

const HREFS = { status: '/newsroom/operation', backups: '/newsroom/operation/backup' } as const;

/** The screens of the operation, and next to them a summary. */
export function OperationStrip({ open, words, children }: OperationStripProps) {
  return (
    <div className="strip">
      <nav className="segmented" aria-label={words.title}>
        {(['status', 'backups'] as const).map(screen => (
          <ScreenLink key={screen} href={HREFS[screen]} aria-current={open === screen ? 'page' : undefined}>
            {words[screen]}
          </ScreenLink>
        ))}
      </nav>
      {children}
    </div>
  );
}
