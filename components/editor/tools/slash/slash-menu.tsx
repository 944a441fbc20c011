'use client';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { deferred, DeferredParts } from '@/components/ui/deferred';
import { loadParts } from '../../deferred';
import { slashQuery } from './slash-query';
import type { SlashList as List } from './slash-list';

export const slashParts = new DeferredParts<{ SlashList: typeof List }>(loadParts);
const SlashList = deferred(slashParts, parts => parts.SlashList);

interface SlashMenuProps {
  editor: Editor;
  langs: { first: string; second: string | null };
  /** The current story, which cannot be related to itself; missing for a standing page. */
  storyId?: string;
}

/** Opens at a slash at the start of a paragraph, until it is closed with Escape. */
export function SlashMenu({ editor, ...rest }: SlashMenuProps) {
  const [sentAway, setSentAway] = useState<number | null>(null);
  const slash = useEditorState({ editor, selector: ({ editor: now }) => slashQuery(now) });

  useEffect(() => {
    const reset = () => {
      if (!slashQuery(editor)) setSentAway(null);
    };
    editor.on('transaction', reset);
    return () => void editor.off('transaction', reset);
  }, [editor]);

  if (!slash || sentAway === slash.from) return null;
  return (
    <SlashList
      key={slash.from}
      editor={editor}
      slash={slash}
      onSendAway={() => setSentAway(slash.from)}
      {...rest}
    />
  );
}
