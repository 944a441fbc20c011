import type { Editor } from '@tiptap/core';
import { closeHistory, undoDepth } from '@tiptap/pm/history';
import { excessOf, type Excess } from '@/domain/document/bounds';
import { embedFrom } from '@/domain/document/embed-address';
import type { Body } from '@/domain/document/body';
import { drop } from '@/domain/paste/dropped';
import { mayBeMarkdown } from '@/domain/paste/markdown-signs';
import { readPaste, parsable, type Pasted } from '@/domain/paste/read';
import { bodyJson } from '@/domain/document/block-id';
import type { MediaFile } from '../context';
import { filesOf, withoutLost } from './files';
import { toAllowedBlocks, flattened, insertBody } from './into-text';
import { asPasted, EMPTY_PASTE_RESULT, type PastedRange, type Clip } from './pasted';

/** Inserts content copied from another program, uploads its pictures, and reports what was dropped. */
export function insertCopied(
  editor: Editor,
  clip: Clip,
  onFiles: (files: MediaFile[]) => void,
  at?: number,
): void {
  const depthBefore = undoDepth(editor.state);
  const read = readClip(clip);
  if (!read) {
    editor.view.pasteText(clip.text);
    return;
  }
  const files = filesOf(read.pictures, clip);
  const { body: whole, dropped, changed } = withoutLost(read, files);
  const { body, unfit } = toAllowedBlocks(whole, editor.schema);
  if (unfit) changed.push({ kind: 'paragraphs', blocks: unfit });

  const isEmpty = body.content!.every(({ type, content }) => type === 'paragraph' && !content);
  // A picture copied by itself comes as a file, and as a page with its original address.
  if (isEmpty && clip.files.length) {
    onFiles(clip.files.map(file => ({ file, at })));
    return;
  }
  if (isEmpty && !Object.keys(dropped).length) {
    editor.view.pasteText(clip.text);
    return;
  }
  const refused = excessWith(editor, body);
  if (refused) {
    editor.emit('pasted', { ...EMPTY_PASTE_RESULT, refused, depthBefore });
    return;
  }
  const suggested = editor.storage.suggesting.on ? flattened(body) : null;
  if (suggested) drop(dropped, 'pictures', suggested.pictures);
  if (!isEmpty) {
    const places = insertBody(editor, suggested?.body ?? body, at);
    if (places.length)
      onFiles(places.map(({ placeholder, ...place }) => ({ file: files.get(placeholder)!, ...place })));
  }
  const wasFlattened = suggested?.flattened ?? false;
  if (wasFlattened || changed.length || Object.keys(dropped).length)
    editor.emit('pasted', {
      ...EMPTY_PASTE_RESULT,
      ...{ dropped, changed, flattened: wasFlattened, depthBefore, text: clip.text },
    });
}

/** The limit that the story would exceed with these blocks; null when there is none. */
function excessWith(editor: Editor, { content = [] }: Body): Excess | null {
  const { content: before = [] } = bodyJson(editor.state.doc);
  return excessOf({ type: 'doc', content: [...before, ...content] });
}

/** The parsed page of a clipboard; null when it cannot be parsed, so its plain text is used. */
function readClip({ html }: Clip): Pasted | null {
  try {
    return readPaste(new DOMParser().parseFromString(parsable(html), 'text/html'), html);
  } catch {
    return null;
  }
}

/**
 * Offers to format pasted plain text if it is Markdown.
 * @param at its current position in the text
 */
export async function offerFormatted(
  editor: Editor,
  text: string,
  at: PastedRange,
  depthBefore: number,
): Promise<void> {
  if (!mayBeMarkdown(text)) return;
  const { doc } = editor.state;
  // If the Markdown parser cannot be loaded, for example offline, the text is inserted unchanged.
  const reader = await import('@/domain/paste/markdown').catch(() => null);
  const html = reader?.htmlOfMarkdown(text);
  if (!html || editor.isDestroyed || editor.state.doc !== doc) return;
  editor.emit('pasted', { ...EMPTY_PASTE_RESULT, depthBefore, text, offer: { kind: 'markdown', html, at } });
}

/** Inserts an address as a link, and offers an embed if the work can be embedded. */
export function insertAddress(editor: Editor, text: string, href: string): void {
  const { $from } = editor.state.selection;
  const alone = $from.depth === 1 && $from.parent.type.name === 'paragraph' && !$from.parent.content.size;
  const depthBefore = undoDepth(editor.state);
  editor.view.dispatch(closeHistory(editor.state.tr));
  editor
    .chain()
    .command(({ tr }) => Boolean(asPasted(tr)))
    .insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] })
    .run();
  const embed = alone && !editor.storage.suggesting.on ? embedFrom(href) : null;
  if (!embed) return;
  const offer = { kind: 'embed' as const, ...embed };
  editor.emit('pasted', { ...EMPTY_PASTE_RESULT, depthBefore, text, offer });
}
