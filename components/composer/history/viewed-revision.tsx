'use client';
import { useId, type ComponentProps } from 'react';
import { Difference } from './difference';

type LookingAtProps = Omit<ComponentProps<typeof Difference>, 'layout'> & { label: string };

/** A difference opened in place, under the line that tells of it. */
export function LookingAt({ label, ...difference }: LookingAtProps) {
  const id = useId();
  return (
    <section className="looking-at" aria-labelledby={id} tabIndex={0}>
      <h2 className="sr" id={id}>
        {label}
      </h2>
      <Difference {...difference} layout="inline" />
    </section>
  );
}
