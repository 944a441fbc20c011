'use client';
import { usePathname } from 'next/navigation';
import { use, useState } from 'react';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

/** A screen that loads sooner appears at once, without the outline, so that nothing moves. */
const PAUSE_MS = 300;

let pause = { path: '', startedAt: 0, over: Promise.resolve() };

/** The delay of this navigation. React discards a suspended component, so the promise is stored outside it. */
function pauseFor(path: string): Promise<void> {
  const now = Date.now();
  const over = () => new Promise<void>(resolve => setTimeout(resolve, PAUSE_MS));
  if (pause.path !== path || now - pause.startedAt > 2 * PAUSE_MS)
    pause = { path, startedAt: now, over: over() };
  return pause.over;
}

/** The outline of a screen that takes a moment. It suspends first: the screen before it stays until then. */
export function ScreenSkeleton() {
  const path = usePathname();
  const [over] = useState(() => pauseFor(path));
  use(over);
  const { list } = useNewsroomWords();
  return (
    <>
      <p className="visually-hidden" role="status">
        {list.loading}
      </p>
      <div className="top-bar skeleton" aria-hidden>
        <i />
      </div>
      <div className="scroll skeleton" aria-hidden>
        {Array.from({ length: 8 }, (_, row) => (
          <i key={row} />
        ))}
      </div>
    </>
  );
}
