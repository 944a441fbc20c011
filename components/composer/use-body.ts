'use client';
import type { Editor } from '@tiptap/core';
import { useEditor } from '@tiptap/react';
import type { EditorProps } from '@tiptap/pm/view';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Body } from '@/domain/document/body';
import { directionOf } from '@/domain/edition';
import { safeHref } from '@/domain/document/links';
import { useWords } from '@/components/ui/words/words-provider';
import { composerExtensions } from './extensions';
import { readableBody } from './readable-body';
import { picturesAmong } from './upload';

interface BodyParts {
  body: Body;
  lang: string;
  onUpdate(): void;
  onFiles(editor: Editor, files: File[], at?: number): void;
}

/** The editor of the body, with what it does with pasted and dropped things. */
export function useBody({ body, lang, onUpdate, onFiles }: BodyParts) {
  const words = useWords();
  const [start] = useState(() => readableBody(body));
  const label = words.fields.body;
  const placeholder = words.tools.bodyPlaceholder;
  const extensions = useMemo(() => composerExtensions(placeholder), [placeholder]);
  const current = useRef<Editor | null>(null);
  const takeFiles = useRef(onFiles);
  useEffect(() => {
    takeFiles.current = onFiles;
  }, [onFiles]);

  // Made once for a language: new props at every render would have the editor draw itself again at every key.
  const editorProps = useMemo(
    (): EditorProps => ({
      attributes: {
        class: 'p-body',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'data-field': 'body',
        lang,
        dir: directionOf(lang),
        spellcheck: 'true',
      },
      handlePaste(view, event) {
        const editor = current.current;
        if (!editor) return false;
        const files = picturesAmong(event.clipboardData?.files);
        // Word and its kin put a picture of the text beside the text: the text is meant.
        if (files.length && !event.clipboardData?.types.includes('text/html')) {
          takeFiles.current(editor, files);
          return true;
        }
        const text = event.clipboardData?.getData('text/plain').trim() ?? '';
        const href = /^https?:\/\/\S+$/.test(text) ? safeHref(text) : null;
        return href !== null && !view.state.selection.empty && editor.commands.setMark('link', { href });
      },
      handleDrop(view, event, _slice, moved) {
        const files = moved ? [] : picturesAmong(event.dataTransfer?.files);
        if (!files.length || !current.current) return false;
        takeFiles.current(
          current.current,
          files,
          view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos,
        );
        return true;
      },
    }),
    [label, lang],
  );

  const editor = useEditor({
    extensions,
    content: start.body,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    onCreate: ({ editor: made }) => {
      current.current = made;
    },
    onUpdate,
    editorProps,
  });
  return { editor, dropped: start.dropped };
}
