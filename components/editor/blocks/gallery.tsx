'use client';
import { NodeViewContent, type NodeViewProps } from '@tiptap/react';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { useWords } from '@/components/ui/words/words-provider';
import { useTools } from '../context';
import { PictureFigure, type PictureAttributes } from '../pictures/picture-figure';
import { FactsButton } from '../pictures/facts-button';
import { picturesAmong } from '../uploading/upload';
import { UploadBars } from '../uploading/upload-bars';
import { usePictureUploads } from '../uploading/use-picture-uploads';
import { AttributePair } from '../fields/attribute-pair';
import { BlockFrame } from './block-frame';
import { BlockReplace } from './block-replace';
import { addToGallery, type PictureToPut } from '../pictures/put-pictures';

export function GalleryView(view: NodeViewProps) {
  const words = useWords();
  const { addPicture, chooseFromLibrary, picturesReadOnly } = useTools();
  const { bars, send } = usePictureUploads();
  const input = useRef<HTMLInputElement>(null);
  const { editor, getPos } = view;

  const add = (pictures: PictureToPut[]) => {
    const start = getPos();
    if (start !== undefined) addToGallery(editor, start, pictures);
  };

  const tools = (
    <>
      <Button tiny onClick={() => input.current?.click()}>
        {words.blocks.addPictures}
      </Button>
      <Button tiny onClick={() => chooseFromLibrary({ several: true, onChoose: add })}>
        {words.library.open}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        multiple
        hidden
        onChange={event => {
          void send(picturesAmong(event.target.files), picture => {
            addPicture(picture);
            add([picture]);
          });
          event.target.value = '';
        }}
      />
    </>
  );
  const isToFill = view.node.childCount === 0 && editor.isEditable && !picturesReadOnly;
  return (
    <BlockFrame of={view} label={words.blockNames.gallery} tools={isToFill ? undefined : tools}>
      {isToFill && (
        <div className="empty-gallery" contentEditable={false}>
          <p>{words.blocks.emptyGallery}</p>
          <div className="button-row">{tools}</div>
        </div>
      )}
      <NodeViewContent className="gallery-pictures" />
      <UploadBars {...bars} />
      <AttributePair
        of={view}
        name="caption"
        label={words.fields.caption}
        limit={2000}
        readOnly={picturesReadOnly}
      />
      <AttributePair
        of={view}
        name="credit"
        label={words.fields.credit}
        limit={300}
        readOnly={picturesReadOnly}
      />
    </BlockFrame>
  );
}

export function GalleryPictureView(view: NodeViewProps) {
  const words = useWords();
  const attrs = view.node.attrs as PictureAttributes;
  const pictureTools = (
    <>
      <FactsButton id={attrs.media} />
      <BlockReplace {...view} />
    </>
  );
  return (
    <BlockFrame
      of={view}
      label={words.blockNames.picture}
      className="printed-figure"
      pictureTools={pictureTools}
    >
      <PictureFigure view={view} attrs={attrs} />
    </BlockFrame>
  );
}
