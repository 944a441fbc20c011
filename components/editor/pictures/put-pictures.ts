import type { Editor } from '@tiptap/core';
import { closeHistory, undoDepth } from '@tiptap/pm/history';
import type { UploadedPicture } from '@/domain/api/uploaded-picture';
import type { BodyNode } from '@/domain/document/body';
import { textsAfterReplacing } from '@/domain/story/picture-texts';
import { asPasted, EMPTY_PASTE_RESULT } from '../paste/pasted';
import { placeForBlock } from '../uploading/uploads';

/** A picture to insert into a body: its id, and its own texts. */
export type PictureToPut = Pick<UploadedPicture, 'id' | 'caption' | 'credit' | 'alt'>;

const attributesOf = ({ id, alt, caption, credit }: PictureToPut) => ({ media: id, alt, caption, credit });

/** A picture block. */
export const pictureBlock = (picture: PictureToPut): BodyNode => ({
  type: 'picture',
  attrs: { ...attributesOf(picture), size: 'text' },
});

/** Inserts a block without splitting a sentence; the cursor does not move. */
export function putBlockAt(editor: Editor, place: number, block: BodyNode): void {
  editor
    .chain()
    .command(({ tr }) => Boolean(asPasted(tr)))
    .insertContentAt(placeForBlock(editor, place), block, { updateSelection: false })
    .run();
}

/**
 * Offers to combine pictures that were inserted together into one gallery.
 * @param depthBefore the undo depth before them
 */
export function offerGallery(editor: Editor, media: string[], depthBefore: number): void {
  if (media.length < 2) return;
  editor.emit('pasted', { ...EMPTY_PASTE_RESULT, depthBefore, offer: { kind: 'gallery', media } });
}

/** Inserts pictures from the library at the cursor. */
export function putPictures(editor: Editor, pictures: PictureToPut[]): void {
  const depthBefore = undoDepth(editor.state);
  editor.view.dispatch(closeHistory(editor.state.tr));
  editor
    .chain()
    .command(({ tr }) => Boolean(asPasted(tr)))
    .insertContentAt(placeForBlock(editor), pictures.map(pictureBlock), { updateSelection: false })
    .run();
  offerGallery(
    editor,
    pictures.map(({ id }) => id),
    depthBefore,
  );
}

/** Adds pictures to the end of the gallery at a position. */
export function addToGallery(editor: Editor, at: number, pictures: PictureToPut[]): void {
  const gallery = editor.state.doc.nodeAt(at);
  if (gallery?.type.name !== 'gallery') return;
  const added = pictures.map(picture => ({ type: 'galleryPicture', attrs: attributesOf(picture) }));
  editor.commands.insertContentAt(at + gallery.nodeSize - 1, added);
}

/** Replaces the picture at a position, as one undo step. Its texts are kept. */
export function replacePicture(editor: Editor, at: number, picture: PictureToPut): void {
  const { doc, tr } = editor.state;
  const node = doc.nodeAt(at);
  if (node?.type.name !== 'picture' && node?.type.name !== 'galleryPicture') return;
  const texts = textsAfterReplacing(node.attrs as PictureToPut, picture);
  editor.view.dispatch(closeHistory(tr.setNodeMarkup(at, undefined, { ...texts, media: picture.id })));
  // Typing after this is a separate undo step.
  editor.view.dispatch(closeHistory(editor.state.tr));
}
