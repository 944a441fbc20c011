'use client';
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { useEffect, useState } from 'react';

const PAUSE = 200;

/** The text of an editor at the last pause in typing, for consumers that need no updates on every key. */
export function usePausedDoc<Given extends Editor | null>(editor: Given) {
  const [doc, setDoc] = useState<Node | null>(editor && editor.state.doc);
  useEffect(() => {
    if (!editor) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setDoc(editor.state.doc), PAUSE);
    };
    later();
    editor.on('update', later);
    return () => {
      clearTimeout(timer);
      editor.off('update', later);
    };
  }, [editor]);
  return doc as Given extends null ? Node | null : Node;
}
