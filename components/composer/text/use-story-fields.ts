'use client';
import { useCallback, useRef, useState } from 'react';
import { needsTransliteration, slugFrom } from '@/domain/story/slug';
import type { StoryFields } from '@/domain/story/story';
import type { DraftFields } from '../draft';
import type { FieldsPatch } from '@/components/editor/undo/fields-step';
import { withPatch } from './fields-patch';

const followsHeadline = ({ slug, headline }: StoryFields) => slug === '' || slug === slugFrom(headline);

/** The current fields of a story in the composer. */
export function useStoryFields(
  start: DraftFields,
  wasPublic: boolean,
  onChange: (before: DraftFields, after: DraftFields) => void,
) {
  const [storyFields, setStoryFields] = useState(start);
  const latest = useRef(start);
  const slugFollows = useRef(followsHeadline(start.fields));

  const replace = useCallback((next: DraftFields) => {
    latest.current = next;
    slugFollows.current = followsHeadline(next.fields);
    setStoryFields(next);
  }, []);

  const change = useCallback(
    (next: Partial<DraftFields>) => {
      const before = latest.current;
      latest.current = { ...before, ...next };
      setStoryFields(latest.current);
      onChange(before, latest.current);
    },
    [onChange],
  );

  const changeFields = useCallback(
    (next: Partial<StoryFields> | ((fields: StoryFields) => Partial<StoryFields>)) => {
      const before = latest.current.fields;
      const fields = { ...before, ...(typeof next === 'function' ? next(before) : next) };
      if (fields.slug !== before.slug) slugFollows.current = fields.slug === '';
      else if (
        fields.headline !== before.headline &&
        slugFollows.current &&
        !wasPublic &&
        !needsTransliteration(fields.headline)
      )
        fields.slug = slugFrom(fields.headline);
      change({ fields });
    },
    [change, wasPublic],
  );

  const read = useCallback(() => latest.current, []);
  const takeBack = useCallback((patch: FieldsPatch) => replace(withPatch(latest.current, patch)), [replace]);
  return { storyFields, read, change, changeFields, replace, takeBack };
}
