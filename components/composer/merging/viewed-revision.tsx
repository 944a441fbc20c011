'use client';
import { useId, type ComponentProps } from 'react';
import { Difference } from './difference';

type ViewedRevisionProps = Omit<ComponentProps<typeof Difference>, 'layout'> & { label: string };

/** A difference opened below its line. */
export function ViewedRevision({ label, ...difference }: ViewedRevisionProps) {
  const id = useId();
  return (
    <section className="viewed-revision" aria-labelledby={id} tabIndex={0}>
      <h2 className="visually-hidden" id={id}>
        {label}
      </h2>
      <Difference {...difference} layout="inline" />
    </section>
  );
}
