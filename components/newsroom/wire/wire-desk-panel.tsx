'use client';
import ChevronDownIcon from 'lucide-react/icons/chevron-down';
import { useState } from 'react';
import { useWrite } from '@/components/api/use-write';
import { FormError } from '@/components/newsroom/forms/form-error';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { languageName } from '@/components/newsroom/words/language-name';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { SelectField, TextField } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { useLanguage } from '@/components/ui/words/words-provider';
import { NO_WIRE_FILTER, type WireFilter } from '@/domain/api/wire';
import { Done } from '@/domain/api/written';
import { wireHref, type WireDesk, type WireQuery } from './view';

interface WireDeskPanelProps {
  desk: WireDesk;
  name: string;
  query: WireQuery;
  sources: string[];
  langs: string[];
}

/** What a desk sees of the wire, with a way to see everything and to change the filter. */
export function WireDeskPanel({ desk, name, query, sources, langs }: WireDeskPanelProps) {
  const words = useNewsroomWords().wire;
  const lang = useLanguage();
  const { filter } = desk;
  const parts = filter && [
    filter.sources.join(', '),
    filter.langs.map(tag => languageName(tag, lang)).join(', '),
    filter.priority === null ? '' : words.priorityTo(filter.priority),
    filter.subjects.join(', '),
    filter.words.join(', '),
  ];
  return (
    <>
      <p className="wire-desk">
        <b dir="auto">{name}</b>{' '}
        {parts ? <span dir="auto">{parts.filter(Boolean).join(' · ')}</span> : words.deskSeesAll}{' '}
        {parts && (
          <ScreenLink
            className="link"
            href={wireHref({ ...query, desk: 'all', item: undefined, after: undefined })}
          >
            {words.showAll}
          </ScreenLink>
        )}
      </p>
      {desk.mayChange && (
        <details className="wire-panel">
          <summary className="chip">
            {words.changeFilter}
            <Icon of={ChevronDownIcon} small />
          </summary>
          <FilterForm deskId={desk.id} filter={filter ?? NO_WIRE_FILTER} sources={sources} langs={langs} />
        </details>
      )}
    </>
  );
}

const toggled = (list: string[], one: string) =>
  list.includes(one) ? list.filter(other => other !== one) : [...list, one];

const listed = (text: string) =>
  text
    .split(/[,;，、،؛]/)
    .map(part => part.trim())
    .filter(Boolean);

interface FilterFormProps {
  deskId: string;
  filter: WireFilter;
  sources: string[];
  langs: string[];
}

function FilterForm({ deskId, filter, sources, langs }: FilterFormProps) {
  const words = useNewsroomWords().wire;
  const lang = useLanguage();
  const { busy, refused, write } = useWrite();
  const [chosen, setChosen] = useState(filter);
  const [subjects, setSubjects] = useState(filter.subjects.join(', '));
  const [phrases, setPhrases] = useState(filter.words.join(', '));
  const set = (change: Partial<WireFilter>) => setChosen(before => ({ ...before, ...change }));
  const save = (wanted: WireFilter) => {
    if (!busy)
      void write('PUT', `/api/newsroom/wire-filters/${deskId}`, { filter: wanted, seen: filter }, Done);
  };
  const all = (known: string[], kept: string[]) => [...new Set([...known, ...kept])];
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        save({ ...chosen, subjects: listed(subjects), words: listed(phrases) });
      }}
    >
      <fieldset>
        <legend>{words.agencies}</legend>
        {all(sources, filter.sources).map(source => (
          <Chip
            key={source}
            label={source}
            on={chosen.sources.includes(source)}
            onToggle={() => set({ sources: toggled(chosen.sources, source) })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.languages}</legend>
        {all(langs, filter.langs).map(tag => (
          <Chip
            key={tag}
            label={languageName(tag, lang)}
            on={chosen.langs.includes(tag)}
            onToggle={() => set({ langs: toggled(chosen.langs, tag) })}
          />
        ))}
      </fieldset>
      <SelectField
        label={words.priority}
        value={chosen.priority ?? ''}
        onChange={({ target }) => set({ priority: target.value ? Number(target.value) : null })}
      >
        <option value="">{words.anyPriority}</option>
        {[1, 2, 3, 4, 5].map(most => (
          <option key={most} value={most}>
            {words.priorityTo(most)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={words.subjects}
        help={words.commas}
        dir="auto"
        value={subjects}
        onChange={({ target }) => setSubjects(target.value)}
      />
      <TextField
        label={words.filterWords}
        help={words.commas}
        dir="auto"
        value={phrases}
        onChange={({ target }) => setPhrases(target.value)}
      />
      <div className="button-row">
        <Button variant="solid" type="submit" aria-busy={busy}>
          {words.saveFilter}
        </Button>
        <Button variant="line" aria-busy={busy} onClick={() => save(NO_WIRE_FILTER)}>
          {words.removeFilter}
        </Button>
      </div>
      <FormError refused={refused} />
    </form>
  );
}
