'use client';
import { Added } from '@/domain/api/written';
import PlusIcon from 'lucide-react/icons/plus';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { fieldError } from '@/components/newsroom/words/reason-words';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';
import { standingAddress } from '@/domain/story/address';
import { EMPTY_BODY } from '@/domain/document/body';
import type { Edition } from '@/domain/paper/edition';
import type { StandingPageLine } from '@/domain/paper/paper';
import { useSlugOf } from '@/components/api/use-proposed-slug';

/** The standing pages of an edition: about, contact, legal. */
export function PageList({ edition, pages }: { edition: Edition; pages: StandingPageLine[] }) {
  const words = useNewsroomWords().pages;
  const [adding, setAdding] = useState(false);
  return (
    <section className="section-list" aria-labelledby="pages-title">
      <h2 id="pages-title">{words.title}</h2>
      <p className="help">{pages.length ? words.text : words.none}</p>
      <ul>
        {pages.map(page => (
          <li className="section-line" key={page.id}>
            <span>
              <b lang={edition.lang}>{page.title}</b>{' '}
              <span className="muted code">{standingAddress(edition, page.slug)}</span>
            </span>
            <ScreenLink
              className="button tiny"
              href={`/newsroom/paper/pages/${page.id}`}
              aria-label={words.edit(page.title)}
            >
              {words.editButton}
            </ScreenLink>
          </li>
        ))}
      </ul>
      {adding ? (
        <NewPage edition={edition} onClose={() => setAdding(false)} />
      ) : (
        <Button variant="line" onClick={() => setAdding(true)}>
          <Icon of={PlusIcon} small />
          {words.add}
        </Button>
      )}
    </section>
  );
}

function NewPage({ edition, onClose }: { edition: Edition; onClose(): void }) {
  const words = useNewsroomWords();
  const router = useRouter();
  const [title, setTitle] = useState('');
  const { busy, refused, write } = useWrite();
  const { slug, setSlug, settled } = useSlugOf(title);
  const add = async () => {
    if (busy) return;
    const body = settled().then(chosen => ({
      ...{ editionId: edition.id, title, description: '', body: EMPTY_BODY },
      slug: chosen,
    }));
    const added = await write('POST', '/api/newsroom/standing-pages', body, Added);
    if (added) router.push(`/newsroom/paper/pages/${added.id}`);
  };
  const wrong = (field: string, text: string) => fieldError(refused, field, text, words);
  return (
    <form
      className="new-section"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void add();
      }}
    >
      <h3>{words.pages.add}</h3>
      <div className="two-fields">
        <TextField
          label={words.pages.name}
          value={title}
          lang={edition.lang}
          wrong={wrong('title', words.wrong.pageTitle)}
          autoFocus
          onChange={event => setTitle(event.target.value)}
        />
        <TextField
          label={words.paper.slug}
          help={words.paper.slugHelp}
          value={slug}
          wrong={wrong('slug', words.wrong.slug)}
          spellCheck={false}
          autoCapitalize="none"
          onChange={event => setSlug(event.target.value)}
        />
      </div>
      <FormError refused={refused?.field ? null : refused} />
      <div className="button-row">
        <Button variant="line" type="submit" aria-busy={busy}>
          {words.pages.addButton}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </form>
  );
}
