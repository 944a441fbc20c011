'use client';
import type { NodeViewProps } from '@tiptap/react';
import { useState } from 'react';
import { embedUrl, siteName, type EmbedProvider } from '@/domain/document/blocks/embed';
import { Button } from '@/components/ui/button';
import { useWords } from '@/components/ui/words/words-provider';
import { describeWork } from './describe-work';
import { useTools } from '../context';
import { PictureImage } from '../pictures/picture-image';
import { AttributeField } from '../fields/attribute-field';
import { BlockFrame } from './block-frame';

interface EmbedAttributes {
  provider: EmbedProvider;
  id: string;
  title: string;
  media: string | null;
}

export function EmbedView(view: NodeViewProps) {
  const { blockNames, blocks } = useWords();
  const { readOnly, addPicture } = useTools();
  const [busy, setBusy] = useState(false);
  const [silent, setSilent] = useState(false);
  const { provider, id, title, media } = view.node.attrs as EmbedAttributes;
  const address = embedUrl(provider, id);
  const describe = async () => {
    if (busy) return;
    setBusy(true);
    const work = await describeWork(address);
    setBusy(false);
    setSilent(!work?.embed.title && !work?.still);
    if (work?.still) addPicture(work.still);
    if (!work?.embed.title && !work?.still) return;
    // Text typed meanwhile is kept.
    const typed = view.editor.state.doc.nodeAt(view.getPos() ?? 0)?.attrs as
      | Partial<EmbedAttributes>
      | undefined;
    view.updateAttributes({ title: typed?.title || work.embed.title, media: work.still?.id ?? media });
  };
  return (
    <BlockFrame of={view} label={blockNames.embed} className="printed-card">
      <p className="card-line" contentEditable={false}>
        <b>{siteName(provider, id)}</b>{' '}
        <a className="link" href={address} target="_blank" rel="noopener noreferrer">
          {provider === 'link' ? address.replace(/^https?:\/\//, '') : id}
        </a>
      </p>
      {media && <PictureImage id={media} />}
      <AttributeField
        label={blocks.title}
        value={title}
        limit={300}
        onText={text => view.updateAttributes({ title: text })}
      />
      {!readOnly && (!title || !media) && (
        <div className="button-row" contentEditable={false}>
          <Button variant="line" aria-busy={busy} onClick={() => void describe()}>
            {blocks.embedDescribe}
          </Button>
        </div>
      )}
      {silent && (
        <p className="help" role="status" contentEditable={false}>
          {blocks.embedSilent}
        </p>
      )}
    </BlockFrame>
  );
}
