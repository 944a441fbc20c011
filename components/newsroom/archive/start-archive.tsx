'use client';
import { useState } from 'react';
import type { ArchiveRequest } from '@/domain/api/archive-exports';
import { Done } from '@/domain/api/written';
import { useWrite } from '@/components/api/use-write';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Button } from '@/components/ui/button';
import { newKey } from '@/components/ui/new-key';

/** Has the whole paper written into an archive. */
export function StartArchive() {
  const words = useNewsroomWords().archive;
  const { busy, refused, write } = useWrite();
  // The same one until it is done, so that a repeated request starts no second archive.
  const [id, setId] = useState(newKey);
  const start = async () => {
    if (busy) return;
    const body: ArchiveRequest = { id };
    if (await write('POST', '/api/newsroom/archive-exports', body, Done)) setId(newKey());
  };
  return (
    <>
      <FormError refused={refused} />
      <Button variant="solid" aria-busy={busy} onClick={() => void start()}>
        {words.start}
      </Button>
    </>
  );
}
