import type { ComponentType } from 'react';

export type IconShape = ComponentType<{ className?: string; strokeWidth?: number; 'aria-hidden'?: boolean }>;

/** A decorative icon: its meaning is in the text next to it. */
export function Icon({
  of: Shape,
  small,
  tone,
}: {
  of: IconShape;
  small?: boolean;
  tone?: 'good' | 'warn' | 'bad';
}) {
  const names = ['icon', small && 'icon-small', tone].filter(Boolean).join(' ');
  return <Shape className={names} strokeWidth={1.75} aria-hidden />;
}
