'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useWrite } from '@/components/api/use-write';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { newKey } from '@/components/ui/new-key';
import { FileAdded } from '@/domain/api/imports';
import { Added, Done } from '@/domain/api/written';
import { importHref } from './view';

/** Imports the page at an address. */
export function AddressForm() {
  const words = useNewsroomWords().imports;
  const router = useRouter();
  const { busy, refused, write } = useWrite();
  const [address, setAddress] = useState('');
  const fetchPage = async () => {
    const id = newKey();
    const at = `/api/newsroom/imports/${id}`;
    if (busy || !(await write('POST', '/api/newsroom/imports', { id }, Added))) return;
    if (!(await write('POST', `${at}/addresses`, { address }, FileAdded))) return;
    if (await write('POST', `${at}/actions`, { action: 'read' }, Done)) router.push(importHref(id));
  };
  return (
    <form
      className="import-address-form"
      onSubmit={event => {
        event.preventDefault();
        void fetchPage();
      }}
    >
      <TextField
        label={words.byAddress}
        type="url"
        required
        pattern="https://.*"
        placeholder="https://"
        dir="ltr"
        value={address}
        onChange={({ target }) => setAddress(target.value)}
      />
      <Button variant="line" type="submit" aria-busy={busy}>
        {words.fetchPage}
      </Button>
      <FormError refused={refused} />
    </form>
  );
}
