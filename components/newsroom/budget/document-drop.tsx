'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import type { NotDone } from '@/components/api/send';
import { FileError } from '@/components/newsroom/forms/form-error';
import { sendDocument } from '@/components/newsroom/imports/send-file';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { isDocumentName } from '@/domain/imports/document-name';

const hasFiles = (event: DragEvent) => [...(event.dataTransfer?.types ?? [])].includes('Files');

interface DocumentDropProps {
  place: { editionId: string; deskId: string | null };
}

/** Makes a draft of each document that is dropped on the screen, and opens the one that was dropped alone. */
export function DocumentDrop({ place }: DocumentDropProps) {
  const words = useNewsroomWords().imports;
  const router = useRouter();
  const [isOver, setOver] = useState(false);
  const [reading, setReading] = useState<string | null>(null);
  const [refused, setRefused] = useState<NotDone | null>(null);
  const busy = useRef(false);
  const { editionId, deskId } = place;

  useEffect(() => {
    const take = async (files: File[]) => {
      if (busy.current || !files.length) return;
      busy.current = true;
      setRefused(null);
      const made: string[] = [];
      for (const file of files) {
        setReading(file.name);
        const answer = await sendDocument(file, { editionId, deskId });
        if ('id' in answer) made.push(answer.id);
        else setRefused(answer);
      }
      busy.current = false;
      setReading(null);
      const [only] = made;
      if (files.length === 1 && only !== undefined) router.push(`/newsroom/stories/${only}`);
      else if (made.length) router.refresh();
    };
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      const documents = files.filter(({ name }) => isDocumentName(name));
      if (documents.length) void take(documents);
      else
        setRefused({ done: false, reason: 'unreadable-document', field: null, status: 415, isLost: false });
    };
    document.addEventListener('dragover', onOver);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, [editionId, deskId, router]);

  return (
    <>
      <FileError refused={refused} />
      <p role="status" className={reading === null ? 'visually-hidden' : 'note-line soft'}>
        {reading !== null && words.readingDocument(reading)}
      </p>
      {isOver && <div className="document-drop">{words.dropDocument}</div>}
    </>
  );
}
