'use client';
import AlertIcon from 'lucide-react/icons/circle-x';
import CheckIcon from 'lucide-react/icons/check';
import FoundIcon from 'lucide-react/icons/hard-drive';
import OfflineIcon from 'lucide-react/icons/wifi-off';
import { useEffect, useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Icon, type IconShape } from '@/components/ui/icon';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import type { Kept } from './journal';
import { dayTime } from './times';
import type { Notice } from './use-actions';

type Tone = 'good' | 'warn' | 'bad';
const WASH: Record<Tone, string> = { good: 'greenbg', warn: 'warnbg', bad: 'badbg' };

function Bar({
  tone,
  icon,
  text,
  children,
}: {
  tone: Tone;
  icon: IconShape;
  text: string;
  children?: ReactNode;
}) {
  return (
    <div className={`note-line ${WASH[tone]}`} aria-live="polite">
      <Icon of={icon} tone={tone} />
      <span>{text}</span>
      {children && <span className="btnrow">{children}</span>}
    </div>
  );
}

export function NoticeBar({ notice, link }: { notice: Notice; link?: ReactNode }) {
  return (
    <Bar tone={notice.tone} icon={notice.tone === 'good' ? CheckIcon : AlertIcon} text={notice.text}>
      {notice.undo && (
        <Button tiny look="line" onClick={notice.undo.run}>
          {notice.undo.label}
        </Button>
      )}
      {link}
    </Bar>
  );
}

/** The server cannot be reached: what is safe, and when the next try is. */
export function KeptBar({ nextTry, onTry }: { nextTry: number; onTry(): void }) {
  const { saved } = useWords();
  const secondsLeft = () => Math.max(0, Math.ceil((nextTry - Date.now()) / 1000));
  const [seconds, setSeconds] = useState(secondsLeft);
  useEffect(() => {
    const tick = () => setSeconds(Math.max(0, Math.ceil((nextTry - Date.now()) / 1000)));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [nextTry]);
  return (
    <Bar tone="warn" icon={OfflineIcon} text={saved.keptLine(seconds)}>
      <Button tiny look="line" onClick={onTry}>
        {saved.tryNow}
      </Button>
    </Bar>
  );
}

interface FoundBarProps {
  found: Kept;
  /** The server has a newer text than the one it was written on. */
  older: boolean;
  onTake(): Promise<void>;
  onDiscard(): void;
}

/** Text from an earlier sitting that never reached the server. It waits for a person to decide. */
export function FoundBar({ found, older, onTake, onDiscard }: FoundBarProps) {
  const words = useWords().found;
  const time = dayTime(found.at, useLanguage());
  return (
    <Bar tone="warn" icon={FoundIcon} text={older ? words.older(time) : words.line(time)}>
      <Button tiny look="line" onClick={() => void onTake()}>
        {older ? words.compare : words.restore}
      </Button>
      <Button tiny onClick={onDiscard}>
        {words.discard}
      </Button>
    </Bar>
  );
}
