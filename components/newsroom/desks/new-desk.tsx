'use client';
import XIcon from 'lucide-react/icons/x';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useWrite } from '@/components/api/use-write';
import { FormError } from '@/components/newsroom/forms/form-error';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Added } from '@/domain/api/written';
import type { ByLanguage } from '@/domain/paper/by-language';
import { NameFields } from './name-fields';
import { deskHref } from './view';

/** The form of a new desk, beside the list. */
export function NewDesk({ langs }: { langs: string[] }) {
  const words = useNewsroomWords().desks;
  const router = useRouter();
  const { busy, refused, write } = useWrite();
  const [draft, setDraft] = useState<{ name: string; names: ByLanguage }>({ name: '', names: {} });
  const add = async () => {
    if (busy) return;
    const added = await write('POST', '/api/newsroom/desks', draft, Added);
    if (added) router.push(deskHref(added.id));
  };
  return (
    <aside className="side" aria-label={words.add} tabIndex={0}>
      <form
        className="props"
        noValidate
        onSubmit={event => {
          event.preventDefault();
          void add();
        }}
      >
        <div className="panel-head">
          <h2 className="big">{words.add}</h2>
          <ScreenLink
            className="button icon-only push"
            href={deskHref(null)}
            scroll={false}
            aria-label={words.close}
          >
            <Icon of={XIcon} />
          </ScreenLink>
        </div>
        <p className="help">{words.text}</p>
        <NameFields
          draft={draft}
          langs={langs}
          refused={refused}
          autoFocus
          onChange={change => setDraft({ ...draft, ...change })}
        />
        <FormError refused={refused?.field?.startsWith('name') ? null : refused} />
        <div className="button-row">
          <Button variant="solid" type="submit" aria-busy={busy}>
            {words.addButton}
          </Button>
        </div>
      </form>
    </aside>
  );
}
