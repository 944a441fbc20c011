import { Extension, type Editor } from '@tiptap/core';
import { closeHistory, undoDepth } from '@tiptap/pm/history';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorProps } from '@tiptap/pm/view';
import { safeHref } from '@/domain/document/links';
import { isDocumentName } from '@/domain/imports/document-name';
import { pastedQuotes } from '@/domain/typing/pasted-quotes';
import { languageAt } from '../body/language-at';
import { isPressed, TEXT_SHORTCUTS } from '../keys/shortcuts';
import type { MediaFile } from '../context';
import type { Clip } from './pasted';
import { isOurs } from './copying';
import { pasteParts } from './paste-parts';

type SendFiles = (editor: Editor, files: MediaFile[]) => void;

declare module '@tiptap/core' {
  interface Storage {
    pasting: { sendFiles: SendFiles };
  }
}

const PLAIN_WITHIN_MS = 500;
const OTHER = '\ufffc';

const clipOf = (data: DataTransfer): Clip => ({
  html: data.getData('text/html'),
  text: data.getData('text/plain'),
  rtf: data.getData('text/rtf'),
  files: [...data.files],
});

function take(editor: Editor, clip: Clip, at?: number): boolean {
  const { sendFiles } = editor.storage.pasting;
  if (clip.html && !isOurs(clip.html)) {
    void pasteParts.whenLoaded().then(rest => {
      if (editor.isDestroyed) return;
      // If the parser cannot be loaded, for example offline, at least the text is inserted.
      if (rest) rest.insertCopied(editor, clip, files => sendFiles(editor, files), at);
      else editor.view.pasteText(clip.text);
    });
    return true;
  }
  if (!clip.html && !clip.files.length) return takeText(editor, clip.text, at);
  if (clip.html) return false;
  const documents = clip.files.filter(({ name }) => isDocumentName(name));
  if (documents.length) {
    void pasteParts.whenLoaded().then(async rest => {
      let place = at;
      for (const file of documents) place = await rest?.insertDocument(editor, file, place);
    });
    if (documents.length === clip.files.length) return true;
  }
  sendFiles(
    editor,
    clip.files.filter(file => !documents.includes(file)).map(file => ({ file, at })),
  );
  return true;
}

/** Pastes plain text with the typographic quotation marks of the language; other formats are offered. */
function takeText(editor: Editor, text: string, at?: number): boolean {
  const { view, state } = editor;
  const { selection } = state;
  const isText = selection instanceof TextSelection && (selection.empty || !editor.storage.suggesting.on);
  if (!text || at !== undefined || !isText) return false;
  const depthBefore = undoDepth(state);
  // Before and after, so that one undo removes exactly the pasted content.
  view.dispatch(closeHistory(state.tr));
  const { $from } = selection;
  const before = $from.parent.textBetween(0, $from.parentOffset, OTHER, OTHER);
  view.pasteText(pastedQuotes(text, before, languageAt(editor, $from)));
  view.dispatch(closeHistory(editor.state.tr));
  const { doc } = editor.state;
  const range = { from: selection.from, to: editor.state.selection.to };
  void pasteParts.whenLoaded().then(rest => {
    if (editor.isDestroyed || editor.state.doc !== doc) return;
    void rest?.offerFormatted(editor, text, range, depthBefore);
  });
  return true;
}

function pasteAddress(editor: Editor, text: string): boolean {
  const href = /^https?:\/\/\S+$/.test(text) ? safeHref(text) : null;
  if (href === null) return false;
  if (!editor.state.selection.empty) return editor.commands.setMark('link', { href });
  void pasteParts.whenLoaded().then(rest => {
    if (editor.isDestroyed) return;
    if (rest) rest.insertAddress(editor, text, href);
    else editor.view.pasteText(text);
  });
  return true;
}

/** Handles a paste before the editor parses it, because its own parser does not suit external pages. */
function pasteProps(editor: Editor): EditorProps {
  let plainAt = -Infinity;
  const handled = (event: Event, isHandled: boolean): boolean => {
    if (isHandled) event.preventDefault();
    return isHandled;
  };
  return {
    handleDOMEvents: {
      keydown(_view, event) {
        if (isPressed(TEXT_SHORTCUTS.pastePlain.keys, event)) plainAt = event.timeStamp;
        return false;
      },
      paste(view, event) {
        const { clipboardData } = event;
        editor.emit('pasting', null);
        const isPlain = event.timeStamp - plainAt < PLAIN_WITHIN_MS;
        if (!clipboardData || isPlain || view.composing || !editor.isEditable) return false;
        const clip = clipOf(clipboardData);
        return handled(event, pasteAddress(editor, clip.text.trim()) || take(editor, clip));
      },
      drop(view, event) {
        if (view.dragging || !event.dataTransfer || !editor.isEditable) return false;
        editor.emit('pasting', null);
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
        return handled(event, take(editor, clipOf(event.dataTransfer), at));
      },
    },
  };
}

/** The editor's handling of pasted and dropped content. */
export const Pasting = Extension.create({
  name: 'pasting',
  // Before tables, which only accept copied cells.
  priority: 1000,
  addStorage: () => ({ sendFiles: (() => {}) as SendFiles }),
  addProseMirrorPlugins() {
    return [new Plugin({ props: pasteProps(this.editor) })];
  },
});

/** Inserts pasted files into the body. */
export function pasteWith(editor: Editor, sendFiles: SendFiles): void {
  editor.storage.pasting.sendFiles = sendFiles;
}
