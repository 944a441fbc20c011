import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import { goOn } from '../body/put-block';
import type { PasteOffer } from './pasted';
import { insertCopied } from './insert-copied';

/** Accepts an offer as a separate change, so that undo restores the pasted content. */
export function acceptOffer(editor: Editor, offer: PasteOffer, text: string): void {
  editor.view.dispatch(closeHistory(editor.state.tr));
  if (offer.kind === 'embed') embedInstead(editor, offer, text);
  else if (offer.kind === 'markdown') formattedInstead(editor, offer, text);
  else galleryInstead(editor, offer.media);
}

/** Replaces the paragraph that contains only its address with the embed. */
function embedInstead(
  editor: Editor,
  { provider, id }: PasteOffer & { kind: 'embed' },
  address: string,
): void {
  let at: number | null = null;
  editor.state.doc.forEach((block, offset) => {
    if (block.type.name === 'paragraph' && block.textContent === address) at = offset;
  });
  if (at === null) return;
  const to = at + editor.state.doc.nodeAt(at)!.nodeSize;
  const embed = { type: 'embed', attrs: { provider, id } };
  editor
    .chain()
    .focus()
    .insertContentAt({ from: at, to }, embed)
    .command(({ tr }) => goOn(tr, embed.type))
    .run();
}

/** Replaces a Markdown text with its content. */
function formattedInstead(
  editor: Editor,
  { html, at: { from, to } }: PasteOffer & { kind: 'markdown' },
  text: string,
): void {
  const { state, view, storage } = editor;
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
  insertCopied(editor, { html, text, rtf: '', files: [] }, files => storage.pasting.sendFiles(editor, files));
}

/** Replaces the first of the pictures with a gallery and moves them into it. */
function galleryInstead(editor: Editor, media: string[]): void {
  const { doc, schema, tr } = editor.state;
  const { gallery, galleryPicture } = schema.nodes;
  const found: number[] = [];
  doc.forEach((block, at) => {
    if (block.type.name === 'picture' && media.includes(String(block.attrs.media))) found.push(at);
  });
  if (!found.length) return;
  const pictures = found.map(at => {
    const { media: id, alt, caption, credit } = doc.nodeAt(at)!.attrs;
    return galleryPicture!.create({ media: id as string, alt, caption, credit });
  });
  for (const at of found.toReversed()) tr.delete(at, at + doc.nodeAt(at)!.nodeSize);
  editor.view.dispatch(tr.insert(found[0]!, gallery!.create(null, pictures)));
}
