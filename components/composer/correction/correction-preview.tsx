'use client';
import { useState } from 'react';
import { directionOf } from '@/domain/language/direction';
import { languageRules } from '@/domain/language/languages';
import { localeOf } from '@/domain/paper/english';
import { dayAndTime } from '@/domain/time/printed-time';
import { useWords } from '@/components/ui/words/words-provider';
import type { ComposerEdition } from '../view';

/** A correction as printed under the story; nothing while it is empty. */
export function CorrectionPreview({ text, edition }: { text: string; edition: ComposerEdition }) {
  const { correction } = useWords();
  const [now] = useState(() => new Date());
  const { lang, zone } = edition;
  if (!text) return null;
  return (
    <figure className="as-read">
      <figcaption className="label">{correction.preview}</figcaption>
      <p className="serif" lang={lang} dir={directionOf(lang)}>
        <b>{languageRules(lang).correction(dayAndTime(now, zone, localeOf(edition)))}</b> {text}
      </p>
    </figure>
  );
}
