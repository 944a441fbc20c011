'use client';
import { NodeViewContent, type NodeViewProps } from '@tiptap/react';
import { useWords } from '@/components/ui/words/words-provider';
import { AttributeField } from '../fields/attribute-field';
import { BlockFrame } from './block-frame';

export function FactBoxView(view: NodeViewProps) {
  const { blockNames, blocks } = useWords();
  return (
    <BlockFrame of={view} label={blockNames.factBox} className="facts">
      <AttributeField
        look="title"
        label={blocks.title}
        value={view.node.attrs.title as string}
        limit={300}
        onText={title => view.updateAttributes({ title })}
      />
      <NodeViewContent className="facts-text" />
    </BlockFrame>
  );
}
