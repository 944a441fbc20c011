'use client';
import { useCallback, useRef, useState } from 'react';
import { slugFrom } from '@/domain/story/slug';
import type { StoryFields } from '@/domain/story/story';
import type { Draft } from './draft';
import { withPatch, type HeldPatch } from '../undo/fields-step';

export type HeldFields = Omit<Draft, 'body'>;

const followsHeadline = ({ slug, headline }: StoryFields) => slug === '' || slug === slugFrom(headline);

/** Everything of a story besides its body, as it stands in the composer now. */
export function useHeld(
  start: HeldFields,
  wasPublic: boolean,
  onChange: (before: HeldFields, after: HeldFields) => void,
) {
  const [held, setHeld] = useState(start);
  const latest = useRef(start);
  const slugFollows = useRef(followsHeadline(start.fields));

  const replace = useCallback((next: HeldFields) => {
    latest.current = next;
    slugFollows.current = followsHeadline(next.fields);
    setHeld(next);
  }, []);

  const change = useCallback(
    (next: Partial<HeldFields>) => {
      const before = latest.current;
      latest.current = { ...before, ...next };
      setHeld(latest.current);
      onChange(before, latest.current);
    },
    [onChange],
  );

  const changeFields = useCallback(
    (next: Partial<StoryFields> | ((fields: StoryFields) => Partial<StoryFields>)) => {
      const before = latest.current.fields;
      const fields = { ...before, ...(typeof next === 'function' ? next(before) : next) };
      if (fields.slug !== before.slug) slugFollows.current = fields.slug === '';
      else if (fields.headline !== before.headline && slugFollows.current && !wasPublic)
        fields.slug = slugFrom(fields.headline);
      change({ fields });
    },
    [change, wasPublic],
  );

  const read = useCallback(() => latest.current, []);
  const takeBack = useCallback((patch: HeldPatch) => replace(withPatch(latest.current, patch)), [replace]);
  return { held, read, change, changeFields, replace, takeBack };
}
