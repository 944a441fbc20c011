'use client';
import type { NodeViewProps } from '@tiptap/react';
import { useWords } from '@/components/ui/words/words-provider';
import { useTools } from '../context';
import { BlockFrame } from './block-frame';

export function RelatedStoryView(view: NodeViewProps) {
  const { blockNames, blocks } = useWords();
  const { headlines } = useTools();
  const id = view.node.attrs.story as string;
  return (
    <BlockFrame of={view} label={blockNames.relatedStory} className="linked-card">
      <div className="card-line" contentEditable={false}>
        <a href={`/newsroom/stories/${id}`} target="_blank" rel="noopener">
          {headlines.get(id) ?? blocks.unknownStory}
        </a>
      </div>
    </BlockFrame>
  );
}
