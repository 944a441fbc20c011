'use client';
import type { AnyExtension, Editor } from '@tiptap/core';
import { useEditor } from '@tiptap/react';
import type { EditorProps } from '@tiptap/pm/view';
import { useEffect, useMemo, useState } from 'react';
import type { Body } from '@/domain/document/body';
import { directionOf } from '@/domain/language/direction';
import { useWords } from '@/components/ui/words/words-provider';
import { editorExtensions, type AllowedNodes } from './extensions';
import { useBlockCursors } from './body/use-block-cursors';
import { readableBody } from './body/readable-body';
import { pasteWith } from './paste/extension';
import type { MediaFile } from './context';

export interface BodyParts {
  body: Body;
  lang: string;
  /** The second language of a bilingual edition. */
  secondLang: string | null;
  /** Extensions of the surrounding screen; the same array at every render. */
  own?: AnyExtension[];
  /** The nodes that the text may contain, the same set on every render; all by default. */
  allowed?: AllowedNodes;
  /** The name of the text and what an empty one shows, where it is not a story. */
  label?: string;
  placeholder?: string;
  onUpdate(update: { editor: Editor }): void;
  onFiles(editor: Editor, files: MediaFile[]): void;
}

/** The margin in which the cursor is kept; the tools and the find bar cover the top of the page. */
const CURSOR_MARGIN = { top: 96, bottom: 32, left: 0, right: 0 };

/** The editor of the body, with its handling of pasted files. */
export function useBody({
  body,
  lang,
  secondLang,
  own,
  allowed = null,
  onUpdate,
  onFiles,
  ...named
}: BodyParts) {
  const words = useWords();
  const [start] = useState(() => readableBody(body));
  const { label = words.fields.body, placeholder = words.tools.bodyPlaceholder } = named;
  const extensions = useMemo(
    () => editorExtensions({ placeholder, own, allowed }),
    [placeholder, own, allowed],
  );
  // Created once per language: new props at every render would redraw the editor on every key.
  const editorProps = useMemo(
    (): EditorProps => ({
      attributes: {
        class: 'printed-body body',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'data-field': 'body',
        lang,
        dir: directionOf(lang),
        spellcheck: 'true',
      },
      scrollThreshold: CURSOR_MARGIN,
      scrollMargin: CURSOR_MARGIN,
    }),
    [label, lang],
  );

  const editor = useEditor({
    extensions,
    content: start.body,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    onUpdate,
    editorProps,
  });
  useBlockCursors(editor);
  useEffect(() => {
    if (editor) pasteWith(editor, onFiles);
  }, [editor, onFiles]);
  useEffect(() => {
    if (editor) Object.assign(editor.storage.languages, { first: lang, second: secondLang });
  }, [editor, lang, secondLang]);
  return { editor, lost: start.lost };
}
