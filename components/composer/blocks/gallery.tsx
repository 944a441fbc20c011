'use client';
import { NodeViewContent, type NodeViewProps } from '@tiptap/react';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { uploadWords } from '@/components/ui/words/problem-words';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import { useTools } from '../context';
import { PictureFields } from '../page/picture-fields';
import { PictureImage } from '../page/picture-image';
import { picturesAmong, uploadPicture } from '../upload';
import { AttributeField } from './attribute-field';
import { BlockFrame } from './block-frame';
import type { PictureAttributes } from './picture';

export function GalleryView(view: NodeViewProps) {
  const words = useWords();
  const lang = useLanguage();
  const { addPicture } = useTools();
  const [failures, setFailures] = useState<string[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const { editor, getPos } = view;

  const add = async (files: File[]) => {
    setFailures([]);
    for (const file of files) {
      const outcome = await uploadPicture(file, () => {});
      const start = getPos();
      const gallery = start === undefined ? null : editor.state.doc.nodeAt(start);
      if (!outcome.ok) {
        const why = words.picture.notSent(file.name, uploadWords(outcome.why, words, lang));
        setFailures(before => [...before, why]);
      }
      if (!outcome.ok || start === undefined || !gallery) continue;
      const { id, alt, caption, credit } = outcome.picture;
      addPicture(outcome.picture);
      const attrs = { media: id, alt, caption, credit };
      editor.commands.insertContentAt(start + gallery.nodeSize - 1, { type: 'galleryPicture', attrs });
    }
  };

  const tools = (
    <>
      <Button tiny onClick={() => input.current?.click()}>
        {words.blocks.addPictures}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        multiple
        hidden
        onChange={event => {
          void add(picturesAmong(event.target.files));
          event.target.value = '';
        }}
      />
    </>
  );
  return (
    <BlockFrame of={view} label={words.blocks.gallery} tools={tools}>
      <NodeViewContent className="gallery-pictures" />
      {failures.length > 0 && (
        <p className="help bad" role="alert" contentEditable={false}>
          {failures.join(' ')}
        </p>
      )}
      <AttributeField
        label={words.fields.caption}
        value={view.node.attrs.caption as string}
        limit={2000}
        onText={caption => view.updateAttributes({ caption })}
      />
      <AttributeField
        label={words.fields.credit}
        value={view.node.attrs.credit as string}
        limit={300}
        onText={credit => view.updateAttributes({ credit })}
      />
    </BlockFrame>
  );
}

export function GalleryPictureView(view: NodeViewProps) {
  const words = useWords();
  const { readOnly } = useTools();
  const attrs = view.node.attrs as PictureAttributes;
  return (
    <BlockFrame of={view} label={words.picture.one} className="p-fig">
      <figure contentEditable={false}>
        <PictureImage id={attrs.media} />
        <PictureFields {...attrs} readOnly={readOnly} onChange={change => view.updateAttributes(change)} />
      </figure>
    </BlockFrame>
  );
}
