'use client';
import type { NodeViewProps } from '@tiptap/react';
import { useWords } from '@/components/ui/words/words-provider';
import { AttributeField } from './attribute-field';
import { BlockFrame } from './block-frame';

export function RecordingView(view: NodeViewProps) {
  const { blocks, fields } = useWords();
  const { title, caption, credit } = view.node.attrs as Record<'title' | 'caption' | 'credit', string>;
  const label = view.node.type.name === 'audio' ? blocks.audio : blocks.video;
  return (
    <BlockFrame of={view} label={label} className="p-card">
      <AttributeField
        look="title"
        label={blocks.title}
        value={title}
        limit={300}
        onText={text => view.updateAttributes({ title: text })}
      />
      <AttributeField
        label={fields.caption}
        value={caption}
        limit={2000}
        onText={text => view.updateAttributes({ caption: text })}
      />
      <AttributeField
        label={fields.credit}
        value={credit}
        limit={300}
        onText={text => view.updateAttributes({ credit: text })}
      />
    </BlockFrame>
  );
}
