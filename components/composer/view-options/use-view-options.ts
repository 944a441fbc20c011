'use client';
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { useLinkedBlock } from '@/components/editor/block-menu/block-link';
import { showPageMarks } from './page-marks';

const SPACES = 'broadsheet-shows-spaces';

function remembered(): boolean {
  try {
    return localStorage.getItem(SPACES) === 'yes';
  } catch {
    return false;
  }
}

/** The view options of the page: the find bar, spaces, the preview, the list of shortcuts. */
export function useViewOptions(editor: Editor | null) {
  const [finding, setFinding] = useState(false);
  const [focused, setFocused] = useState(false);
  const [spaces, setSpaces] = useState(remembered);
  const [blockMenu, openBlockMenu] = useState(false);
  const [previewing, setPreviewing] = useState(false);
  const [exporting, showExport] = useState(false);
  const [sheet, showSheet] = useState(false);

  useLinkedBlock(editor);

  useEffect(() => {
    if (editor) showPageMarks(editor, { spaces, paragraph: focused });
  }, [editor, spaces, focused]);

  return {
    finding,
    find: setFinding,
    focused,
    focus: setFocused,
    spaces,
    showSpaces(on: boolean) {
      setSpaces(on);
      try {
        localStorage.setItem(SPACES, on ? 'yes' : 'no');
      } catch {
        // Without storage they are shown until the page is closed.
      }
    },
    /** Whether the menu of the block with the cursor is open. */
    blockMenu,
    openBlockMenu,
    previewing,
    preview: setPreviewing,
    /** Whether the formats of files are open. */
    exporting,
    showExport,
    /** Whether the list of shortcuts is open. */
    sheet,
    showSheet,
  };
}

export type ViewOptions = ReturnType<typeof useViewOptions>;
