'use client';
import type { NodeViewProps } from '@tiptap/react';
import { EMBED_PROVIDERS, embedUrl, type EmbedProvider } from '@/domain/document/blocks/embed';
import { useWords } from '@/components/ui/words/words-provider';
import { AttributeField } from './attribute-field';
import { BlockFrame } from './block-frame';

export function EmbedView(view: NodeViewProps) {
  const { blocks } = useWords();
  const { provider, id, title } = view.node.attrs as { provider: EmbedProvider; id: string; title: string };
  return (
    <BlockFrame of={view} label={blocks.embed} className="p-card">
      <p className="card-line" contentEditable={false}>
        <b>{EMBED_PROVIDERS[provider].name}</b>{' '}
        <a className="link" href={embedUrl(provider, id)} target="_blank" rel="noopener noreferrer">
          {id}
        </a>
      </p>
      <AttributeField
        label={blocks.title}
        value={title}
        limit={300}
        onText={text => view.updateAttributes({ title: text })}
      />
    </BlockFrame>
  );
}
