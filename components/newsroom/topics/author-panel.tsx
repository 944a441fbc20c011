'use client';
import { useState } from 'react';
import { TextField } from '@/components/ui/field';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useSlugOf } from '@/components/ui/options/use-proposed-slug';
import { EntryPanel } from './entry-panel';
import { PortraitField } from './portrait-field';
import { TextsByLanguage } from './texts-by-language';
import type { AuthorView } from './view';

/** An author's profile in the languages of the paper; null is a new one. */
export function AuthorPanel({ author, langs }: { author: AuthorView | null; langs: string[] }) {
  const words = useNewsroomWords();
  const labels = words.topics;
  const [names, setNames] = useState(author?.names ?? {});
  const [titles, setTitles] = useState(author?.titles ?? {});
  const [bios, setBios] = useState(author?.bios ?? {});
  const [email, setEmail] = useState(author?.email ?? '');
  const [portraitId, setPortraitId] = useState(author?.portraitId ?? null);
  const first = names[langs[0]!] ?? '';
  const slug = useSlugOf(names.en ?? first);
  return (
    <EntryPanel
      list="authors"
      title={author ? (author.names[langs[0]!] ?? author.slug) : labels.addAuthor}
      id={author?.id ?? null}
      slug={slug}
      body={{ names, titles, bios, email: email.trim(), portraitId }}
      shown={['names', 'email']}
    >
      {refused => (
        <>
          <PortraitField label={words.topics.portrait} id={portraitId} fromLibrary onChange={setPortraitId} />
          <TextsByLanguage
            langs={langs}
            fields={[
              {
                key: 'names',
                label: labels.nameIn,
                texts: names,
                wrong: refused?.field?.startsWith('names') ? words.wrong.names : null,
                onChange: setNames,
              },
              { key: 'titles', label: labels.jobTitle, texts: titles, onChange: setTitles },
              { key: 'bios', label: labels.bio, texts: bios, long: true, onChange: setBios },
            ]}
          />
          <TextField
            label={labels.email}
            help={labels.emailHelp}
            type="email"
            value={email}
            wrong={refused?.field === 'email' ? words.wrong.email : null}
            onChange={event => setEmail(event.target.value)}
          />
        </>
      )}
    </EntryPanel>
  );
}
