import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Slice, type Node, type Schema } from '@tiptap/pm/model';
import { Selection, type Transaction } from '@tiptap/pm/state';
import { handlePaste as pasteIntoTable, isInTable } from '@tiptap/pm/tables';
import { dropPoint } from '@tiptap/pm/transform';
import type { Body, BodyNode } from '@/domain/document/body';
import { isPlaceholder } from '@/domain/paste/pictures';
import { paragraphsIn } from '@/domain/paste/words';
import { placeForBlock } from '../uploading/uploads';
import { asPasted } from './pasted';

/** The position of a pasted picture once it is uploaded. */
export interface PicturePlace {
  placeholder: string;
  alt: string;
  caption: string;
  /** The cursor position when missing. */
  at?: number;
}

const isPicture = (node: BodyNode) => node.type === 'picture';

const placeOf = ({ attrs }: BodyNode, at?: number): PicturePlace => ({
  placeholder: String(attrs!.media),
  alt: String(attrs!.alt),
  caption: String(attrs!.caption),
  at,
});

/**
 * Inserts blocks at the cursor, or at a position. Pictures are inserted after their upload, so the text never
 * refers to a missing one.
 */
export function insertBody(editor: Editor, body: Body, at?: number): PicturePlace[] {
  const blocks = body.content!;
  const pictures = blocks.filter(isPicture);
  const words = blocks.filter(block => !isPicture(block));
  if (!words.length) return pictures.map(picture => placeOf(picture, at));

  const inside = isInside(editor, at);
  const sliced = inside ? words : blocks;
  const doc = editor.schema.nodeFromJSON({ type: 'doc', content: sliced });
  const places = undoneAlone(editor, () => insert(editor, Slice.maxOpen(doc.content, true), at));
  return inside ? pictures.map(picture => placeOf(picture)) : places;
}

/** Inserts whole blocks without splitting the text at the cursor, or at a position. Returns where they end. */
export function insertBlocks(editor: Editor, body: Body, at?: number): number {
  const place = placeForBlock(editor, at);
  const { content } = editor.schema.nodeFromJSON(body);
  undoneAlone(editor, () => {
    const change = asPasted(editor.state.tr).insert(place, content);
    change.setSelection(Selection.near(change.doc.resolve(place + content.size), -1));
    dispatchPaste(editor, change, at);
  });
  return editor.state.selection.to;
}

/** Separates a paste from the changes before and after it, so that one undo removes exactly the pasted content. */
function undoneAlone<T>(editor: Editor, paste: () => T): T {
  const close = () => editor.view.dispatch(closeHistory(editor.state.tr));
  close();
  const result = paste();
  close();
  return result;
}

const dispatchPaste = ({ view }: Editor, change: Transaction, at?: number) =>
  view.dispatch(
    change
      .scrollIntoView()
      .setMeta('paste', true)
      .setMeta('uiEvent', at === undefined ? 'paste' : 'drop'),
  );

/** Whether the position is in a block that cannot contain pictures, such as a cell or a list item. */
function isInside({ state }: Editor, at?: number): boolean {
  const $at = at === undefined ? state.selection.$from : state.doc.resolve(at);
  return $at.depth > 1;
}

function insert(editor: Editor, slice: Slice, at?: number): PicturePlace[] {
  const { state, view } = editor;
  if (at === undefined && isInTable(state) && pasteIntoTable(view, new ClipboardEvent('paste'), slice))
    return [];
  const change = asPasted(state.tr);
  if (at === undefined) change.replaceSelection(slice);
  else {
    const point = dropPoint(state.doc, at, slice) ?? at;
    change.replaceRange(point, point, slice);
    change.setSelection(Selection.near(change.doc.resolve(change.mapping.map(point)), -1));
  }
  const places = openPlaces(change);
  dispatchPaste(editor, change, at);
  return places;
}

/** Removes the placeholders of pictures from a change and returns their positions. */
function openPlaces(change: Transaction): PicturePlace[] {
  const found: { node: Node; at: number }[] = [];
  change.doc.forEach((node, at) => {
    if (node.type.name === 'picture' && isPlaceholder(String(node.attrs.media))) found.push({ node, at });
  });
  for (const { node, at } of found.toReversed()) change.delete(at, at + node.nodeSize);
  return found.map(({ node, at }, before) => placeOf(node.toJSON() as BodyNode, at - before * node.nodeSize));
}

/**
 * A body limited to the blocks that this text allows; others become paragraphs with their text.
 * @returns the body, and how many blocks became paragraphs
 */
export function toAllowedBlocks(body: Body, { nodes }: Schema): { body: Body; unfit: number } {
  const fits = ({ type, content = [] }: BodyNode): boolean => type in nodes && content.every(fits);
  let unfit = 0;
  const content = body.content!.flatMap(block => {
    if (fits(block)) return [block];
    unfit++;
    return paragraphsIn(block).map(({ content: runs = [] }) => ({
      type: 'paragraph',
      content: runs.filter(fits),
    }));
  });
  return { body: { type: 'doc', content: content.length ? content : [{ type: 'paragraph' }] }, unfit };
}

/** A body as the paragraphs and headings that a suggestion can contain, and what is dropped. */
export function flattened(body: Body): { body: Body; flattened: boolean; pictures: number } {
  const blocks = body.content!;
  const words = blocks.flatMap(paragraphsIn);
  return {
    body: { type: 'doc', content: words.length ? words : [{ type: 'paragraph' }] },
    flattened: blocks.some(({ type }) => !/^(paragraph|heading|picture)$/.test(type)),
    pictures: blocks.filter(isPicture).length,
  };
}
