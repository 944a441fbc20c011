'use client';
import CopyIcon from 'lucide-react/icons/copy';
import DownIcon from 'lucide-react/icons/arrow-down';
import GripIcon from 'lucide-react/icons/grip-vertical';
import TrashIcon from 'lucide-react/icons/trash-2';
import UpIcon from 'lucide-react/icons/arrow-up';
import WriterIcon from 'lucide-react/icons/user-pen';
import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { Menu, MenuItem } from '@/components/ui/menu';
import { useWords } from '@/components/ui/words/words-provider';
import { useTools } from '../context';
import { moveBlocks } from '../blocks/editing/move-block';
import { SHORTCUTS } from '../tools/shortcuts';
import { blockAt, dragBlock, duplicateBlock, endDrag, enterBlock, removeBlock } from './block-moves';

interface Place {
  pos: number;
  top: number;
}

/** Beside the block under the pointer: drag it to move the block, press it for what else can be done with it. */
export function BlockHandle({ editor }: { editor: Editor }) {
  const words = useWords();
  const labels = words.writing.block;
  const { showWriter } = useTools();
  const [place, setPlace] = useState<Place | null>(null);
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const sheet = editor.view.dom.closest('.printed');
    if (!(sheet instanceof HTMLElement)) return;
    const find = (event: PointerEvent) => {
      if (event.pointerType === 'touch' || event.buttons || root.current?.contains(event.target as Node))
        return;
      const { dom } = editor.view;
      const text = dom.getBoundingClientRect();
      if (event.clientY < text.top || event.clientY > text.bottom) return setPlace(null);
      // In the margin the block on the same height is meant.
      const under = document.elementFromPoint(Math.max(event.clientX, text.left + 1), event.clientY);
      const pos = blockAt(editor, under);
      const block = pos === null ? null : editor.view.nodeDOM(pos);
      if (pos === null || !(block instanceof HTMLElement)) return;
      const page = dom.closest('.page')!.getBoundingClientRect();
      const top = block.getBoundingClientRect().top - page.top;
      setPlace(before => (before?.pos === pos && before.top === top ? before : { pos, top }));
    };
    const hide = () => setPlace(null);
    sheet.addEventListener('pointermove', find);
    editor.on('update', hide);
    return () => {
      sheet.removeEventListener('pointermove', find);
      editor.off('update', hide);
    };
  }, [editor]);

  useEffect(() => {
    if (place) root.current?.style.setProperty('inset-block-start', `${place.top}px`);
  }, [place]);

  if (!place) return null;
  const { pos } = place;
  const drag = (event: DragEvent) => dragBlock(editor, pos, event.dataTransfer);
  const move = (by: keyof typeof moveBlocks) => {
    enterBlock(editor, pos);
    moveBlocks[by]({ editor });
    editor.commands.focus();
  };
  const items = [
    { label: words.keys.moveUp, icon: UpIcon, keys: SHORTCUTS.moveUp.keys, run: () => move('Alt-ArrowUp') },
    {
      label: words.keys.moveDown,
      icon: DownIcon,
      keys: SHORTCUTS.moveDown.keys,
      run: () => move('Alt-ArrowDown'),
    },
    { label: labels.duplicate, icon: CopyIcon, run: () => duplicateBlock(editor, pos) },
    ...(showWriter
      ? [
          {
            label: words.history.whoWrote,
            icon: WriterIcon,
            run: () => showWriter(editor.state.doc.resolve(pos).index(0)),
          },
        ]
      : []),
    { label: words.blocks.remove, icon: TrashIcon, run: () => removeBlock(editor, pos) },
  ];
  return (
    <div className="block-handle" ref={root} draggable onDragStart={drag} onDragEnd={() => endDrag(editor)}>
      <Menu
        label={labels.handle}
        face={<Icon of={GripIcon} small />}
        button={{ icon: true, tiny: true, tabIndex: -1 }}
      >
        {close =>
          items.map(({ label, icon, keys, run }) => (
            <MenuItem
              key={label}
              icon={<Icon of={icon} />}
              keys={keys && <Kbd keys={keys} silent />}
              onClick={() => {
                close();
                run();
              }}
            >
              {label}
            </MenuItem>
          ))
        }
      </Menu>
    </div>
  );
}
