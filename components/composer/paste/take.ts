import type { Editor } from '@tiptap/core';
import { closeHistory, undoDepth } from '@tiptap/pm/history';
import { embedFrom } from '@/domain/document/embed-address';
import { drop } from '@/domain/paste/dropped';
import { readPaste, parsable, type Pasted } from '@/domain/paste/read';
import type { MediaFile } from '../state/use-pictures';
import type { Clip } from './clip';
import { filesOf, withoutLost } from './files';
import { flattened, putIn } from './into-text';
import { asPasted } from './pasted';

/** Inserts what another program copied, uploads its pictures, and reports what was left out. */
export function takePage(
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
  const { body, dropped } = withoutLost(read, files);

  const isEmpty = body.content!.every(({ type, content }) => type === 'paragraph' && !content);
  // A picture copied by itself comes as a file, and as a page that names where it was.
  if (isEmpty && clip.files.length) {
    onFiles(clip.files.map(file => ({ file, at })));
    return;
  }
  if (isEmpty && !Object.keys(dropped).length) {
    editor.view.pasteText(clip.text);
    return;
  }
  const suggested = editor.storage.suggesting.on ? flattened(body) : null;
  if (suggested) drop(dropped, 'pictures', suggested.pictures);
  if (!isEmpty) {
    const places = putIn(editor, suggested?.body ?? body, at);
    if (places.length)
      onFiles(places.map(({ placeholder, ...place }) => ({ file: files.get(placeholder)!, ...place })));
  }
  const wasFlattened = suggested?.flattened ?? false;
  if (wasFlattened || Object.keys(dropped).length)
    editor.emit('pasted', {
      dropped,
      flattened: wasFlattened,
      depthBefore,
      text: clip.text,
      offer: null,
    });
}

/** The parsed page of a clip; null for one that cannot be parsed: its plain text is used instead. */
function readClip({ html }: Clip): Pasted | null {
  try {
    return readPaste(new DOMParser().parseFromString(parsable(html), 'text/html'), html);
  } catch {
    return null;
  }
}

/** Puts an address into the text as a link; one of a work that can be embedded is offered as that. */
export function takeAddress(editor: Editor, text: string, href: string): void {
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
  editor.emit('pasted', { dropped: {}, flattened: false, depthBefore, text, offer });
}
