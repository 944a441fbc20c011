'use client';
import GripIcon from 'lucide-react/icons/grip-vertical';
import type { Editor } from '@tiptap/core';
import { useEffect, useRef, type DragEvent } from 'react';
import { Icon } from '@/components/ui/icon';
import { Menu } from '@/components/ui/menu';
import { useWords } from '@/components/ui/words/words-provider';
import { dragBlock, endDrag } from './block-moves';
import { BlockMenu } from './block-menu';
import { useBlockPlace } from './use-block-place';

interface BlockHandleProps {
  editor: Editor;
  /** Whether the menu of the block with the cursor is open. */
  menuOpen: boolean;
  onMenuClose(): void;
}

/** The handle next to the block under the pointer: drag it to move the block, click it for more actions. */
export function BlockHandle({ editor, menuOpen, onMenuClose }: BlockHandleProps) {
  const labels = useWords().writing.block;
  const root = useRef<HTMLDivElement>(null);
  const place = useBlockPlace({ editor, root, atCursor: menuOpen, onGone: onMenuClose });

  useEffect(() => {
    if (place) root.current?.style.setProperty('inset-block-start', `${place.top}px`);
  }, [place]);

  if (!place) return null;
  const { pos } = place;
  const drag = (event: DragEvent) => dragBlock(editor, pos, event.dataTransfer);
  const backToText = () => {
    onMenuClose();
    // Immediate: a click outside the menu moves focus from here.
    editor.view.focus();
  };
  return (
    <div className="block-handle" ref={root} draggable onDragStart={drag} onDragEnd={() => endDrag(editor)}>
      <Menu
        key={menuOpen ? 'asked' : 'pointed'}
        label={labels.handle}
        trigger={<Icon of={GripIcon} small />}
        button={{ icon: true, tiny: true, tabIndex: -1 }}
        opened={menuOpen ? { onClose: backToText } : undefined}
      >
        {close => <BlockMenu editor={editor} pos={pos} onClose={close} />}
      </Menu>
    </div>
  );
}
