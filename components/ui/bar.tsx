import type { ReactNode } from 'react';
import { Icon, type IconShape } from './icon';

export type Tone = 'good' | 'warn' | 'bad';

const WASH: Record<Tone, string> = { good: 'tone-good', warn: 'tone-warning', bad: 'tone-bad' };

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
      {children && <span className="button-row">{children}</span>}
    </div>
  );
}
