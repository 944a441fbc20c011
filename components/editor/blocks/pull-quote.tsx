'use client';
import { NodeViewContent, type NodeViewProps } from '@tiptap/react';
import { useWords } from '@/components/ui/words/words-provider';
import { hasQuotationMark } from '@/domain/document/blocks/pull-quote';
import { AttributeField } from '../fields/attribute-field';
import { BlockFrame } from './block-frame';

export function PullQuoteView(view: NodeViewProps) {
  const { blockNames, blocks } = useWords();
  const { textContent } = view.node;
  return (
    <BlockFrame
      of={view}
      label={blockNames.pullQuote}
      className={textContent && !hasQuotationMark(textContent) ? 'pull quoted' : 'pull'}
    >
      <NodeViewContent className="pull-text" />
      <AttributeField
        label={blocks.attribution}
        value={view.node.attrs.attribution as string}
        limit={300}
        onText={attribution => view.updateAttributes({ attribution })}
      />
    </BlockFrame>
  );
}
