'use client';
import type { Editor } from '@tiptap/core';
import { useEffect, useMemo, useState } from 'react';
import type { Body } from '@/domain/document/body';
import { bodyLength } from '@/domain/document/length';
import type { StoryFields } from '@/domain/story';
import { useWords } from '@/components/ui/words/words-provider';
import { checkStory } from './checks';

const PAUSE = 350;

/** Length and checks of the text, reckoned when the writer pauses: on every key they would slow a long story down. */
export function useSnapshot(editor: Editor | null, fields: StoryFields, start: Body) {
  const words = useWords();
  const [body, setBody] = useState(start);
  useEffect(() => {
    if (!editor) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setBody(editor.getJSON() as Body), PAUSE);
    };
    editor.on('update', later);
    return () => {
      clearTimeout(timer);
      editor.off('update', later);
    };
  }, [editor]);
  const length = useMemo(() => bodyLength(body), [body]);
  const checks = useMemo(() => checkStory({ fields, body }, words), [fields, body, words]);
  return { length, checks };
}
