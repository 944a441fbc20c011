'use client';
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { deferred } from '@/components/ui/deferred';
import { pasteParts } from './paste-parts';
import type { PasteResult } from './pasted';

const PasteBar = deferred(pasteParts, parts => parts.PasteBar);

/** The messages of the last paste, until they are closed or the next paste starts. */
export function PasteNotice({ editor }: { editor: Editor }) {
  const [shown, setShown] = useState<{ pasted: PasteResult; number: number } | null>(null);
  useEffect(() => {
    const onPasted = (pasted: PasteResult) =>
      setShown(before => ({ pasted, number: (before?.number ?? 0) + 1 }));
    const onPasting = () => setShown(null);
    editor.on('pasted', onPasted);
    editor.on('pasting', onPasting);
    return () => {
      editor.off('pasted', onPasted);
      editor.off('pasting', onPasting);
    };
  }, [editor]);
  if (!shown) return null;
  // Accepting an offer may result in another message.
  const close = () => setShown(now => (now === shown ? null : now));
  return <PasteBar key={shown.number} editor={editor} pasted={shown.pasted} onClose={close} />;
}
