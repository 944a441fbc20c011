'use client';
import type { ComponentProps } from 'react';
import { Difference } from './difference';

type LookingAtProps = Omit<ComponentProps<typeof Difference>, 'layout'> & { label: string };

/** A difference opened in place, under the line that tells of it. */
export function LookingAt({ label, ...difference }: LookingAtProps) {
  return (
    <div className="looking-at" role="region" aria-label={label} tabIndex={0}>
      <Difference {...difference} layout="inline" />
    </div>
  );
}
