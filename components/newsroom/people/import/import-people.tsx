'use client';
import UploadIcon from 'lucide-react/icons/upload';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { Places } from '../view';

/** It reads files in any language of the newsroom: with the words of all of them it is loaded when it is opened. */
const ImportDialog = dynamic(async () => (await import('./import-dialog')).ImportDialog);

/** Adds people from a file. */
export function ImportPeople({ places }: { places: Places }) {
  const { peopleImport } = useNewsroomWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-label={peopleImport.start} onClick={() => setOpen(true)}>
        <Icon of={UploadIcon} />
        <span className="desk-only">{peopleImport.start}</span>
      </Button>
      {open && <ImportDialog places={places} onClose={() => setOpen(false)} />}
    </>
  );
}
