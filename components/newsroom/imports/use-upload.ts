'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { newKey } from '@/components/ui/new-key';
import { useWrite } from '@/components/api/use-write';
import type { NotDone } from '@/components/api/send';
import { sendFile } from './send-file';
import { Added, Done } from '@/domain/api/written';
import { importHref } from './view';

/** A chosen file, and its name with the folders that it is in. */
export interface ChosenFile {
  file: File;
  name: string;
}

/** Uploads files for an import, a new one unless one waits for them, starts reading them, and opens the import. */
export function useUpload(importId?: string) {
  const router = useRouter();
  const { write, refused: notBegun } = useWrite();
  const [sending, setSending] = useState<{ done: number; all: number } | null>(null);
  const [refused, setRefused] = useState<NotDone | null>(null);

  const upload = async (files: ChosenFile[]): Promise<void> => {
    if (sending || !files.length) return;
    setRefused(null);
    setSending({ done: 0, all: files.length });
    const id = importId ?? newKey();
    if (importId || (await write('POST', '/api/newsroom/imports', { id }, Added))) {
      for (const [done, { file, name }] of files.entries()) {
        setSending({ done, all: files.length });
        const problem = await sendFile(id, file, name);
        if (!problem) continue;
        setRefused(problem);
        setSending(null);
        return;
      }
      if (await write('POST', `/api/newsroom/imports/${id}/actions`, { action: 'read' }, Done))
        router.push(importHref(id));
    }
    setSending(null);
  };
  return { upload, sending, refused: refused ?? notBegun };
}
