'use client';
import MoreIcon from 'lucide-react/icons/ellipsis';
import { useState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { Menu, MenuItem } from '@/components/ui/menu';
import { useInterfaceAttributes, useLanguage, useWords } from '@/components/ui/words/words-provider';
import { newKey } from '@/components/ui/new-key';
import { dayTime } from '@/components/ui/time/times';
import { NoteForm } from './note-form';
import type { NoteView, ThreadView } from '@/domain/api/notes';
import { removeNote, replyTo, rewordNote, settleThread } from './notes-api';
import type { NotesTools } from './use-notes';

interface ThreadCardProps {
  thread: ThreadView;
  tools: NotesTools;
  myId: string;
  /** Whether its text is still in the story. */
  inText: boolean;
  /** Shows only the first note until it is selected. */
  short?: boolean;
}

/** One conversation with its actions. */
export function ThreadCard({ thread, tools, myId, inText, short }: ThreadCardProps) {
  const { collaboration: words } = useWords();
  const [replyId, setReplyId] = useState<string | null>(null);
  const { id, quotation, blocking, resolvedAt, resolvedByName, mayResolve, notes } = thread;
  const attributes = useInterfaceAttributes();
  const mayBlock = tools.notes?.mayBlock ?? false;
  const isActive = tools.active === id;
  const shown = short && !isActive ? notes.slice(0, 1) : notes;
  const settle = (change: Parameters<typeof settleThread>[1]) => void tools.send(settleThread(id, change));

  return (
    <article
      {...attributes}
      className={classNames('thread', blocking && !resolvedAt && 'blocking', isActive && 'active')}
      id={short ? undefined : `thread-${id}`}
      aria-label={quotation || words.aboutWhole}
      onClick={() => !isActive && tools.activate(id)}
    >
      {!short && quotation && (
        <button
          type="button"
          className="quotation"
          dir="auto"
          disabled={!inText}
          aria-label={words.goTo(quotation)}
          onClick={() => tools.goTo(id)}
        >
          {quotation}
        </button>
      )}
      {!short && quotation && !inText && <p className="muted">{words.textGone}</p>}
      {shown.map(note => (
        <OneNote key={note.id} note={note} thread={thread} tools={tools} isMine={note.personId === myId} />
      ))}
      {shown.length < notes.length && <p className="muted">{words.replies(notes.length - 1)}</p>}
      {blocking && !resolvedAt && <p className="bad blocks">{words.blocks}</p>}
      {resolvedAt && <p className="muted">{words.resolvedBy(resolvedByName ?? words.somebody)}</p>}
      {replyId ? (
        <NoteForm
          label={words.reply}
          hint={words.replyHint}
          button={words.send}
          onCancel={() => setReplyId(null)}
          onSend={async text => {
            const written = await tools.send(replyTo(id, replyId, text));
            if (written === 'done') setReplyId(null);
            return written;
          }}
        />
      ) : (
        <div className="button-row">
          <Button tiny onClick={() => setReplyId(newKey())}>
            {words.reply}
          </Button>
          {mayResolve && (
            <Button tiny onClick={() => settle({ resolved: !resolvedAt })}>
              {resolvedAt ? words.reopen : words.resolve}
            </Button>
          )}
          {mayBlock && !resolvedAt && (
            <Menu
              label={words.more}
              trigger={<Icon of={MoreIcon} small />}
              button={{ tiny: true, icon: true }}
              atEnd
            >
              {close => (
                <MenuItem
                  onClick={() => {
                    close();
                    settle({ blocking: !blocking });
                  }}
                >
                  {blocking ? words.liftBlocking : words.setBlocking}
                </MenuItem>
              )}
            </Menu>
          )}
        </div>
      )}
    </article>
  );
}

interface OneNoteProps {
  note: NoteView;
  thread: ThreadView;
  tools: NotesTools;
  isMine: boolean;
}

function OneNote({ note, thread, tools, isMine }: OneNoteProps) {
  const { collaboration: words } = useWords();
  const lang = useLanguage();
  const [editing, setEditing] = useState(false);
  const time = dayTime(note.createdAt, lang);

  const remove = async () => {
    const written = await tools.send(removeNote(thread.id, note.id));
    if (written === 'done' && thread.notes.length === 1) tools.discard(thread.id);
  };

  return (
    <div className="one-note">
      <p className="person">
        <Avatar name={note.personName} />
        <b className="truncate" dir="auto">
          {note.personName}
        </b>
        <time dateTime={note.createdAt} dir="auto">
          {note.changedAt ? words.changed(time) : time}
        </time>
      </p>
      {editing ? (
        <NoteForm
          label={words.edit}
          hint={words.noteHint}
          button={words.save}
          start={note.text}
          onCancel={() => setEditing(false)}
          onSend={async text => {
            const written = await tools.send(rewordNote(thread.id, note.id, text));
            if (written === 'done') setEditing(false);
            return written;
          }}
        />
      ) : (
        <p className="message-text" dir="auto">
          {note.text}
        </p>
      )}
      {isMine && !editing && tools.active === thread.id && (
        <p className="button-row">
          <Button tiny onClick={() => setEditing(true)}>
            {words.edit}
          </Button>
          <Button tiny onClick={() => void remove()}>
            {words.remove}
          </Button>
        </p>
      )}
    </div>
  );
}
