'use client';
import AlertIcon from 'lucide-react/icons/circle-x';
import CheckIcon from 'lucide-react/icons/check';
import LockIcon from 'lucide-react/icons/lock';
import OfflineIcon from 'lucide-react/icons/wifi-off';
import { useEffect, useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Icon, type IconShape } from '@/components/ui/icon';
import { useWords } from '@/components/ui/words/words-provider';
import type { Notice } from '../actions/use-actions';

type Tone = 'good' | 'warn' | 'bad';
const NOTICE_ICONS: Record<Tone, IconShape> = { good: CheckIcon, warn: LockIcon, bad: AlertIcon };
const WASH: Record<Tone, string> = { good: 'greenbg', warn: 'warnbg', bad: 'badbg' };

/** A notice above the page, with its actions. */
export function Bar({
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
    <Bar tone={notice.tone} icon={NOTICE_ICONS[notice.tone]} text={notice.text}>
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

/** The text is neither on the server nor on this computer. */
export function UnkeptBar({ onTry, onCopy }: { onTry(): void; onCopy(): void }) {
  const { saved } = useWords();
  return (
    <Bar tone="bad" icon={AlertIcon} text={saved.unkeptLine}>
      <Button tiny look="line" onClick={onTry}>
        {saved.tryNow}
      </Button>
      <Button tiny look="line" onClick={onCopy}>
        {saved.copy}
      </Button>
    </Bar>
  );
}
