'use client';
import { TextField } from '@/components/ui/field';
import { useState } from 'react';
import { useFields } from '@/components/newsroom/forms/use-fields';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useSlugOf } from '@/components/api/use-proposed-slug';
import { EntryPanel } from './entry-panel';
import { PortraitField } from './portrait-field';
import { PersonField } from '../list/person-field';
import { reasonWords } from '../words/reason-words';
import { TextsByLanguage } from './texts-by-language';
import type { AuthorView } from './view';

type Profile = Omit<AuthorView, 'id' | 'slug' | 'person'>;
const NEW_AUTHOR: Profile = {
  names: {},
  titles: {},
  bios: {},
  email: '',
  portraitId: null,
  personId: null,
};
const profileOf = ({ names, titles, bios, email, portraitId, personId }: AuthorView): Profile => ({
  ...{ names, titles, bios, email, portraitId, personId },
});

/** An author's profile in the languages of the paper; null is a new one. */
export function AuthorPanel({ author, langs }: { author: AuthorView | null; langs: string[] }) {
  const words = useNewsroomWords();
  const labels = words.topics;
  const form = useFields({
    path: `/api/newsroom/authors/${author?.id}`,
    fields: author ? profileOf(author) : NEW_AUTHOR,
    toSend: draft => ({ ...draft, email: draft.email.trim() }),
  });
  const { draft, change } = form;
  const { names, titles, bios, email, portraitId } = draft;
  const first = names[langs[0]!] ?? '';
  const slug = useSlugOf(names.en ?? first);
  const [isPersonUnknown, setPersonUnknown] = useState(false);
  return (
    <EntryPanel
      list="authors"
      title={author ? (author.names[langs[0]!] ?? author.slug) : labels.addAuthor}
      id={author?.id ?? null}
      slug={slug}
      form={form}
      isIncomplete={isPersonUnknown}
      labels={{ ...words.saving.fields, email: labels.email, portraitId: labels.portrait }}
      shown={['names', 'titles', 'bios', 'email', 'personId']}
    >
      {refused => (
        <>
          <PortraitField
            label={words.topics.portrait}
            id={portraitId}
            fromLibrary
            onChange={chosen => change({ portraitId: chosen })}
          />
          <TextsByLanguage
            langs={langs}
            refused={refused}
            fields={[
              {
                key: 'names',
                label: labels.nameIn,
                texts: names,
                missing: words.wrong.names,
                onChange: changed => change({ names: changed }),
              },
              {
                key: 'titles',
                label: labels.jobTitle,
                texts: titles,
                onChange: changed => change({ titles: changed }),
              },
              {
                key: 'bios',
                label: labels.bio,
                texts: bios,
                long: true,
                onChange: changed => change({ bios: changed }),
              },
            ]}
          />
          <PersonField
            label={labels.account}
            help={labels.accountHelp}
            person={author?.person ?? undefined}
            wrong={refused?.field === 'personId' ? reasonWords(refused, words) : null}
            onChoose={(chosen, isUnknown) => {
              setPersonUnknown(isUnknown);
              change({ personId: chosen?.id ?? null });
            }}
          />
          <TextField
            label={labels.email}
            help={labels.emailHelp}
            type="email"
            value={email}
            wrong={refused?.field === 'email' ? words.wrong.email : null}
            onChange={event => change({ email: event.target.value })}
          />
        </>
      )}
    </EntryPanel>
  );
}
