'use client';
import { useState } from 'react';
import type { ArchiveRequest } from '@/domain/api/archive-exports';
import { Done } from '@/domain/api/written';
import { useWrite } from '@/components/api/use-write';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/field';
import { newKey } from '@/components/ui/new-key';
import type { ArchiveEdition } from './view';

/** Starts an export. Its id stays the same until it has started, so that a retry starts no second one. */
function useStart() {
  const { busy, refused, write } = useWrite();
  const [id, setId] = useState(newKey);
  const start = async (about: Omit<ArchiveRequest, 'id'>) => {
    if (busy) return;
    const body: ArchiveRequest = { id, ...about };
    if (await write('POST', '/api/newsroom/archive-exports', body, Done)) setId(newKey());
  };
  return { busy, refused, start };
}

interface StartArchiveProps {
  editions: ArchiveEdition[];
  years: number[];
}

/** Exports the whole paper, or the stories of an edition or year, to an archive. */
export function StartArchive({ editions, years }: StartArchiveProps) {
  const words = useNewsroomWords().archive;
  const { busy, refused, start } = useStart();
  const [editionId, setEditionId] = useState('');
  const [year, setYear] = useState('');
  const part = { editionId: editionId || null, year: year === '' ? null : Number(year) };
  return (
    <>
      <div className="archive-choices">
        <SelectField
          label={words.edition}
          value={editionId}
          onChange={({ target }) => setEditionId(target.value)}
        >
          <option value="">{words.allEditions}</option>
          {editions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField label={words.year} value={year} onChange={({ target }) => setYear(target.value)}>
          <option value="">{words.allYears}</option>
          {years.map(one => (
            <option key={one}>{one}</option>
          ))}
        </SelectField>
        <Button variant="solid" aria-busy={busy} onClick={() => void start({ kind: 'paper', ...part })}>
          {words.start}
        </Button>
      </div>
      {(editionId || year) && <p className="soft">{words.partHelp}</p>}
      <FormError refused={refused} />
    </>
  );
}

/** Exports the readers' site to a file. */
export function StartSite() {
  const words = useNewsroomWords().archive;
  const { busy, refused, start } = useStart();
  return (
    <>
      <Button variant="line" aria-busy={busy} onClick={() => void start({ kind: 'site' })}>
        {words.startSite}
      </Button>
      <FormError refused={refused} />
    </>
  );
}
