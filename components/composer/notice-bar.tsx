import AlertIcon from 'lucide-react/icons/circle-x';
import CheckIcon from 'lucide-react/icons/check';
import LockIcon from 'lucide-react/icons/lock';
import type { ReactNode } from 'react';
import type { Stage } from '@/domain/story/workflow';
import { Bar, type Tone } from '@/components/ui/bar';
import { Button } from '@/components/ui/button';
import type { IconShape } from '@/components/ui/icon';

export interface Notice {
  /** Amber is for information that needs attention but is not an error. */
  tone: Tone;
  text: string;
  /** The stage of the story after what was done; in any other stage the notice is stale. */
  stage?: Stage;
  /** Undoes what the notice reports. */
  undo?: { label: string; run(): void };
}

const ICONS: Record<Tone, IconShape> = { good: CheckIcon, warn: LockIcon, bad: AlertIcon };

export function NoticeBar({ notice, link }: { notice: Notice; link?: ReactNode }) {
  return (
    <Bar tone={notice.tone} icon={ICONS[notice.tone]} text={notice.text}>
      {notice.undo && (
        <Button tiny variant="line" onClick={notice.undo.run}>
          {notice.undo.label}
        </Button>
      )}
      {link}
    </Bar>
  );
}
