'use client';
import { NodeViewContent, NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useWords } from '@/components/ui/words/words-provider';
import { AttributeField } from '../fields/attribute-field';

export function QuotationView(view: NodeViewProps) {
  const { blocks } = useWords();
  return (
    <NodeViewWrapper as="blockquote">
      <NodeViewContent />
      <AttributeField
        label={blocks.cite}
        value={(view.node.attrs.cite as string | null) ?? ''}
        limit={300}
        onText={cite => view.updateAttributes({ cite: cite || null })}
      />
    </NodeViewWrapper>
  );
}
