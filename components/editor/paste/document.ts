import type { Editor } from '@tiptap/core';
import { undoDepth } from '@tiptap/pm/history';
import { DocumentBodyAnswer } from '@/domain/api/imports';
import { excessOf } from '@/domain/document/bounds';
import { isBody } from '@/domain/document/body';
import { drop, type Dropped } from '@/domain/paste/dropped';
import { bodyJson } from '@/domain/document/block-id';
import { toAllowedBlocks, flattened, insertBlocks } from './into-text';
import { EMPTY_PASTE_RESULT } from './pasted';

/**
 * Converts a document on the server, which adds its pictures to the library, and inserts its blocks at a position.
 * Returns the position for a following one.
 */
export async function insertDocument(editor: Editor, file: File, at?: number): Promise<number | undefined> {
  const { doc } = editor.state;
  const read = await sentDocument(file);
  if (editor.isDestroyed) return at;
  const depthBefore = undoDepth(editor.state);
  if (!read || !isBody(read.body)) {
    editor.emit('pasted', { ...EMPTY_PASTE_RESULT, depthBefore, unread: file.name });
    return at;
  }
  const { body, unfit } = toAllowedBlocks(read.body, editor.schema);
  const { content: before = [] } = bodyJson(editor.state.doc);
  const refused = excessOf({ type: 'doc', content: [...before, ...body.content!] });
  if (refused) {
    editor.emit('pasted', { ...EMPTY_PASTE_RESULT, refused, depthBefore });
    return at;
  }
  for (const picture of read.pictures) editor.storage.copying.things?.learnPicture(picture);
  const suggested = editor.storage.suggesting.on ? flattened(body) : null;
  const dropped: Dropped = {};
  drop(dropped, 'pictures', read.lost + (suggested?.pictures ?? 0));
  drop(dropped, 'comments', read.notes);
  // The position is stale if the text has changed since.
  const end = insertBlocks(editor, suggested?.body ?? body, editor.state.doc === doc ? at : undefined);
  const wasFlattened = suggested?.flattened ?? false;
  if (wasFlattened || unfit || Object.keys(dropped).length)
    editor.emit('pasted', {
      ...EMPTY_PASTE_RESULT,
      ...{ dropped, depthBefore, flattened: wasFlattened },
      changed: unfit ? [{ kind: 'paragraphs', blocks: unfit }] : [],
    });
  return end;
}

async function sentDocument(file: File) {
  const address = `/api/newsroom/documents/body?name=${encodeURIComponent(file.name)}`;
  try {
    const headers = { 'Content-Type': 'application/octet-stream' };
    const response = await fetch(address, { method: 'POST', headers, body: file });
    return response.ok ? DocumentBodyAnswer.parse(await response.json()) : null;
  } catch {
    return null;
  }
}
