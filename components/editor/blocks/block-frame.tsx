'use client';
import GripIcon from 'lucide-react/icons/grip-vertical';
import TrashIcon from 'lucide-react/icons/trash-2';
import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { useWords } from '@/components/ui/words/words-provider';
import { useTools } from '../context';

interface BlockFrameProps {
  of: NodeViewProps;
  label: string;
  className?: string;
  /** Buttons of this block, next to the common ones. */
  tools?: ReactNode;
  /** Buttons for the picture of the block, also available to people who can only change pictures. */
  pictureTools?: ReactNode;
  children: ReactNode;
}

/** A block with more than text: its public view, and tools below it. */
export function BlockFrame({ of, label, className, tools, pictureTools, children }: BlockFrameProps) {
  const words = useWords();
  const { readOnly, picturesReadOnly } = useTools();
  return (
    <NodeViewWrapper
      className={classNames('block', className, of.selected && 'chosen')}
      role="group"
      aria-label={label}
      data-kind={of.node.type.name}
    >
      {children}
      {!readOnly && (
        <div className="block-tools" contentEditable={false}>
          <span className="grip" data-drag-handle draggable title={label}>
            <Icon of={GripIcon} small />
            {label}
          </span>
          {tools}
          {pictureTools}
          <Button
            tiny
            icon
            aria-label={words.blocks.remove}
            title={words.blocks.remove}
            onClick={of.deleteNode}
          >
            <Icon of={TrashIcon} small />
          </Button>
        </div>
      )}
      {readOnly && !picturesReadOnly && pictureTools && (
        <div className="block-tools" contentEditable={false}>
          {pictureTools}
        </div>
      )}
    </NodeViewWrapper>
  );
}
