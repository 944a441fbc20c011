'use client';
import AlertIcon from 'lucide-react/icons/circle-x';
import OfflineIcon from 'lucide-react/icons/wifi-off';
import { useEffect, useState } from 'react';
import { Bar } from '@/components/ui/bar';
import { Button } from '@/components/ui/button';
import { useWords } from '@/components/ui/words/words-provider';

const secondsUntil = (time: number) => Math.max(0, Math.ceil((time - Date.now()) / 1000));

/** The server cannot be reached: shows what is safe, and when the next try is. */
export function OfflineBar({ nextTry, onTry }: { nextTry: number; onTry(): void }) {
  const { saved } = useWords();
  const [seconds, setSeconds] = useState(() => secondsUntil(nextTry));
  useEffect(() => {
    const tick = () => setSeconds(secondsUntil(nextTry));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [nextTry]);
  return (
    <Bar tone="warn" icon={OfflineIcon} text={saved.offlineLine(seconds)}>
      <Button tiny variant="line" onClick={onTry}>
        {saved.tryNow}
      </Button>
    </Bar>
  );
}

/** The text is neither on the server nor on this computer. */
export function UnsavedBar({ onTry, onCopy }: { onTry(): void; onCopy(): void }) {
  const { saved } = useWords();
  return (
    <Bar tone="bad" icon={AlertIcon} text={saved.notStoredLine}>
      <Button tiny variant="line" onClick={onTry}>
        {saved.tryNow}
      </Button>
      <Button tiny variant="line" onClick={onCopy}>
        {saved.copy}
      </Button>
    </Bar>
  );
}
