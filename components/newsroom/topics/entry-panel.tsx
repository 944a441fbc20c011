'use client';
import { Added } from '@/domain/api/written';
import XIcon from 'lucide-react/icons/x';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { useRouter, useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import type { NotDone } from '@/components/api/send';
import { reasonWords } from '@/components/newsroom/words/reason-words';
import { FieldsError } from '@/components/newsroom/forms/fields-error';
import type { FieldsForm } from '@/components/newsroom/forms/use-fields';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';
import type { SlugOf } from '@/components/api/use-proposed-slug';
import { chosenHref, type TopicsQuery } from './view';

interface EntryPanelProps<Fields extends object> {
  list: TopicsQuery['list'];
  title: string;
  /** Null for a new one, which gets its address now. */
  id: string | null;
  slug: SlugOf;
  form: FieldsForm<Fields>;
  labels: Record<string, string>;
  /** Whether a field shows that its value cannot be saved. */
  isIncomplete?: boolean;
  /** Fields that show their own errors. */
  shown: readonly string[];
  children(refused: NotDone | null): ReactNode;
}

/** One topic or author beside the list: its words, and the button that keeps them. */
export function EntryPanel<Fields extends object>(props: EntryPanelProps<Fields>) {
  const { list, title, id, slug, form, isIncomplete, labels, shown, children } = props;
  const words = useNewsroomWords();
  const router = useRouter();
  const query = useSearchParams();
  const adding = useWrite();
  const busy = form.busy || adding.busy;
  const refused = form.refused ?? adding.refused;
  const save = async () => {
    if (busy || isIncomplete) return;
    if (id) return void (await form.save());
    const withSlug = slug.settled().then(chosen => ({ ...form.draft, slug: chosen }));
    const added = await adding.write('POST', `/api/newsroom/${list}`, withSlug, Added);
    if (added) router.push(chosenHref({ list, open: added.id, words: '', after: null }));
  };
  const slugWrong = refused?.field === 'slug' && refused;
  return (
    <aside className="side" aria-label={title} tabIndex={0}>
      <form
        className="props"
        noValidate
        onSubmit={event => {
          event.preventDefault();
          void save();
        }}
      >
        <div className="panel-head">
          <h2 className="big">{title}</h2>
          <ScreenLink
            className="button icon-only push"
            href={chosenHref({ list, open: null, words: query.get('q') ?? '', after: query.get('after') })}
            scroll={false}
            aria-label={words.topics.close}
          >
            <Icon of={XIcon} />
          </ScreenLink>
        </div>
        {children(refused)}
        {id === null && (
          <TextField
            label={words.topics.slug}
            help={words.topics.slugHelp}
            value={slug.slug}
            spellCheck={false}
            autoCapitalize="none"
            wrong={
              slugWrong
                ? slugWrong.reason === 'wrong-input'
                  ? words.wrong.slug
                  : reasonWords(slugWrong, words)
                : null
            }
            onChange={event => slug.setSlug(event.target.value)}
          />
        )}
        <FieldsError form={{ ...form, refused }} labels={labels} shown={['slug', ...shown]} />
        <div className="button-row">
          <Button variant="solid" type="submit" aria-busy={busy}>
            {busy ? words.paper.saving : words.topics.save}
          </Button>
        </div>
      </form>
    </aside>
  );
}
