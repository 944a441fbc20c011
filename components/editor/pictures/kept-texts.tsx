'use client';
import { useState } from 'react';
import { useWords } from '@/components/ui/words/words-provider';

interface KeptTextsProps {
  mediaId: string;
  caption: string;
  credit: string;
  alt: string;
}

/**
 * Reports that a new picture has kept the texts of the previous one, until they are changed or the previous
 * one is restored.
 */
export function KeptTexts({ mediaId, caption, credit, alt }: KeptTextsProps) {
  const { textsKept } = useWords().library;
  const texts = [caption, credit, alt].join('\n');
  const [seen, setSeen] = useState({ first: mediaId, mediaId, texts });
  if (seen.mediaId !== mediaId) setSeen({ ...seen, mediaId, texts });
  const isShown = seen.first !== mediaId && seen.texts === texts && texts.trim() !== '';
  return (
    <p className="help" role="status" contentEditable={false}>
      {isShown ? textsKept : ''}
    </p>
  );
}
