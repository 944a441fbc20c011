'use client';
import { UnreadAnswer } from '@/domain/api/events';
import { Done } from '@/domain/api/written';
import { useState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { newKey } from '@/components/ui/new-key';
import { Button } from '@/components/ui/button';
import { findPeople } from '@/components/api/options';
import { MentionArea } from '@/components/ui/options/mention-area';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { useWrite } from '@/components/api/use-write';
import { When } from '@/components/newsroom/time/when';
import type { InboxThread } from './view';

interface ConversationProps {
  thread: InboxThread;
  mayBlock: boolean;
  write: ReturnType<typeof useWrite>['write'];
  busy: boolean;
}

/** The notes of one conversation, and an answer to them. */
export function Conversation({ thread, mayBlock, write, busy }: ConversationProps) {
  const { inbox: words } = useNewsroomWords();
  const [reply, setReply] = useState('');
  const [noteId, setNoteId] = useState(newKey);
  const address = `/api/newsroom/notes/${thread.id}`;
  const settled = thread.resolvedAt !== null;

  const send = async () => {
    if (!reply.trim() || busy) return;
    if (!(await write('POST', address, { noteId, text: reply }, Done))) return;
    setReply('');
    setNoteId(newKey());
    await write('PUT', '/api/newsroom/inbox', { threadId: thread.id }, UnreadAnswer);
  };

  return (
    <>
      {thread.quotation && <blockquote className="quote">{thread.quotation}</blockquote>}
      {thread.notes.map(({ id, personName, text, createdAt }, index) => (
        <div className="comment" key={id}>
          <Avatar name={personName} large />
          <span className="person">
            <b>{personName}</b> <When at={createdAt} />{' '}
            {index === 0 && thread.blocking && !settled && <span className="bad">{words.blocks}</span>}
          </span>
          <p className="message-text" dir="auto">
            {text}
          </p>
        </div>
      ))}
      {settled && <p className="soft">{words.resolvedBy(thread.resolvedByName ?? words.somebody)}</p>}
      <MentionArea
        findPeople={findPeople}
        label={words.replyLabel}
        listLabel={words.colleagues}
        placeholder={words.replyHint}
        value={reply}
        onChange={setReply}
        onSend={() => void send()}
      />
      <div className="button-row">
        <Button variant="solid" aria-busy={busy || undefined} onClick={() => void send()}>
          {words.reply}
        </Button>
        {(mayBlock || !thread.blocking) && (
          <Button variant="line" onClick={() => void write('PUT', address, { resolved: !settled }, Done)}>
            {settled ? words.reopen : words.resolve}
          </Button>
        )}
      </div>
    </>
  );
}
