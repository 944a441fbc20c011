'use client';
import type { Editor } from '@tiptap/core';
import { Dialog } from '@/components/ui/dialog';
import { useWords } from '@/components/ui/words/words-provider';
import { Floating } from '@/components/editor/tools/floating';
import { NoteForm } from './note-form';
import { pendingPlace } from './notes-plugin';
import type { NotesTools } from './use-notes';

/** A new note: below the selected text, or about the whole story. */
export function NewNote({ tools, editor }: { tools: NotesTools; editor: Editor | null }) {
  const { collaboration: words } = useWords();
  if (!tools.draft) return null;
  const { quotation } = tools.draft;
  const place = quotation && editor ? pendingPlace(editor.state) : null;
  const form = (
    <NoteForm
      label={words.newNote}
      hint={words.noteHint}
      button={words.add}
      canBlock={tools.notes?.mayBlock}
      onSend={tools.start}
      onCancel={tools.cancel}
    />
  );
  if (!place || !editor)
    return (
      <Dialog open title={words.aboutWhole} onClose={tools.cancel}>
        {form}
      </Dialog>
    );
  return (
    <Floating anchor={editor.view.coordsAtPos(place.to)}>
      <div className="new-note" role="dialog" aria-label={words.newNote}>
        {form}
      </div>
    </Floating>
  );
}
