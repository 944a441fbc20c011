'use client';
import { lazy, Suspense, type ComponentType } from 'react';

/**
 * A part of the composer that loads when it is first shown. When it cannot be had, as offline, nothing stands in its
 * place: what is written must not go with it.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await load().catch((): ComponentType<Props> => () => null) }));
  return function Later(props: Props) {
    return (
      <Suspense>
        <Part {...props} />
      </Suspense>
    );
  };
}
