'use client';
import type { Editor } from '@tiptap/core';
import { useEffect, useMemo, useState } from 'react';
import type { Body } from '@/domain/document/body';
import { textLength } from '@/domain/document/length';
import { bodyJson } from '@/domain/document/block-id';
import { bodyToText } from '@/domain/document/write';

const PAUSE = 350;

/**
 * The text and its length, updated when the writer pauses: on every key they would slow down a long story.
 */
export function useSnapshot(editor: Editor | null, start: Body) {
  const [body, setBody] = useState(start);
  useEffect(() => {
    if (!editor) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setBody(bodyJson(editor.state.doc)), PAUSE);
    };
    editor.on('update', later);
    return () => {
      clearTimeout(timer);
      editor.off('update', later);
    };
  }, [editor]);
  const text = useMemo(() => bodyToText(body), [body]);
  const length = useMemo(() => textLength(text), [text]);
  return { length, body, text };
}
