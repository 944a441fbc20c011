'use client';
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { deferred } from '../deferred';
import type { Pasted } from './pasted';

const PasteBar = deferred(rest => rest.PasteBar);

/** What the last paste has to say, until it is closed or another one comes. */
export function PasteNotice({ editor }: { editor: Editor }) {
  const [told, setTold] = useState<{ pasted: Pasted; number: number } | null>(null);
  useEffect(() => {
    const onPasted = (pasted: Pasted) => setTold(before => ({ pasted, number: (before?.number ?? 0) + 1 }));
    editor.on('pasted', onPasted);
    return () => void editor.off('pasted', onPasted);
  }, [editor]);
  return (
    told && <PasteBar key={told.number} editor={editor} pasted={told.pasted} onClose={() => setTold(null)} />
  );
}
