'use client';
import { lazy, Suspense, type ComponentProps } from 'react';
import type { Difference } from './difference';

const Shown = lazy(async () => ({ default: (await import('./difference')).Difference }));

type LookingAtProps = Omit<ComponentProps<typeof Difference>, 'layout'> & { label: string };

/** A difference opened in place, under the line that tells of it. */
export function LookingAt({ label, ...difference }: LookingAtProps) {
  return (
    <div className="looking-at" role="region" aria-label={label} tabIndex={0}>
      <Suspense>
        <Shown {...difference} layout="inline" />
      </Suspense>
    </div>
  );
}
