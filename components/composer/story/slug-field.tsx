'use client';
import { useState } from 'react';
import { isSlug, slugFrom } from '@/domain/story/slug';
import { FIELD_LIMITS, type StoryFields } from '@/domain/story/story';
import { TextField } from '@/components/ui/field';
import { useWords } from '@/components/ui/words/words-provider';
import { useWrongField } from '../saving/wrong-fields';

interface SlugFieldProps {
  fields: StoryFields;
  wasPublic: boolean;
  onSlug(slug: string): void;
}

/** An invalid slug stays in the field with its error; the story keeps the last valid one. */
export function SlugField({ fields, wasPublic, onSlug }: SlugFieldProps) {
  const { slug, headline } = fields;
  const follows = slug === slugFrom(headline);
  const words = useWords().fields;
  const refused = useWrongField('slug');
  const [wrong, setWrong] = useState<string | null>(null);
  return (
    <TextField
      label={words.slug}
      data-field="slug"
      value={wrong ?? slug}
      maxLength={FIELD_LIMITS.slug}
      spellCheck={false}
      autoCapitalize="none"
      wrong={wrong === null ? refused : words.slugWrong}
      help={wasPublic ? words.slugFixed : !slug ? words.slugEmpty : follows ? words.slugHelp : null}
      onChange={event => {
        const next = event.target.value;
        const good = next === '' || isSlug(next);
        setWrong(good ? null : next);
        if (good) onSlug(next);
      }}
    />
  );
}
