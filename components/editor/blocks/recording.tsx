'use client';
import type { NodeViewProps } from '@tiptap/react';
import { TRANSCRIPT_LIMIT } from '@/domain/document/blocks/recording';
import { recordingAddress, type RecordingKind } from '@/domain/media/recording';
import { useWords } from '@/components/ui/words/words-provider';
import { AttributeField } from '../fields/attribute-field';
import { AttributePair } from '../fields/attribute-pair';
import { BlockFrame } from './block-frame';

type Attribute = 'media' | 'title' | 'caption' | 'credit' | 'transcript';

const LIMITS = { title: 300, caption: 2000, credit: 300, transcript: TRANSCRIPT_LIMIT };

/** A recording with its player and texts. */
export function RecordingView(view: NodeViewProps) {
  const { blockNames, blocks, fields } = useWords();
  const attrs = view.node.attrs as Record<Attribute, string>;
  const Player = view.node.type.name as RecordingKind;
  const labels = {
    title: blocks.title,
    caption: fields.caption,
    credit: fields.credit,
    transcript: blocks.transcript,
  };
  return (
    <BlockFrame of={view} label={blockNames[Player]} className="printed-card">
      <Player
        className="player"
        src={recordingAddress({ id: attrs.media })}
        controls
        preload="none"
        aria-label={attrs.title || blockNames[Player]}
      />
      {(['title', 'caption', 'credit'] as const).map(name => (
        <AttributePair
          key={name}
          of={view}
          name={name}
          look={name === 'title' ? 'title' : 'plain'}
          label={labels[name]}
          limit={LIMITS[name]}
        />
      ))}
      <AttributeField
        label={labels.transcript}
        value={attrs.transcript}
        limit={LIMITS.transcript}
        onText={transcript => view.updateAttributes({ transcript })}
      />
    </BlockFrame>
  );
}
