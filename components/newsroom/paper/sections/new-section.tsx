'use client';
import { Added } from '@/domain/api/written';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField, TextArea, TextField } from '@/components/ui/field';
import { fieldError } from '@/components/newsroom/words/reason-words';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';
import type { Edition, Section } from '@/domain/paper/edition';
import { useSlugOf } from '@/components/api/use-proposed-slug';

interface NewSectionProps {
  edition: Edition;
  /** Sections that may have one under them. */
  parents: Section[];
  onClose(): void;
}

export function NewSection({ edition, parents, onClose }: NewSectionProps) {
  const words = useNewsroomWords();
  const { paper, sections } = words;
  const { busy, refused, write } = useWrite();
  const [name, setName] = useState('');
  const [parentId, setParentId] = useState<string | null>(null);
  const [description, setDescription] = useState('');
  const { slug, setSlug, settled } = useSlugOf(name);

  const add = async () => {
    if (busy) return;
    const body = settled().then(chosen => ({
      ...{ editionId: edition.id, name, parentId, description },
      slug: chosen,
    }));
    if (await write('POST', '/api/newsroom/sections', body, Added)) onClose();
  };
  const wrong = (field: string, text: string) => fieldError(refused, field, text, words);
  const known = ['name', 'slug', 'description', 'parentId'].includes(refused?.field ?? '');

  return (
    <form
      className="new-section"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void add();
      }}
    >
      <h3>{sections.add}</h3>
      <div className="two-fields">
        <TextField
          label={paper.name}
          value={name}
          lang={edition.lang}
          wrong={wrong('name', words.wrong.sectionName)}
          autoFocus
          onChange={event => setName(event.target.value)}
        />
        <TextField
          label={paper.slug}
          value={slug}
          help={paper.slugHelp}
          wrong={wrong('slug', words.wrong.slug)}
          spellCheck={false}
          autoCapitalize="none"
          onChange={event => setSlug(event.target.value)}
        />
      </div>
      <SelectField
        label={sections.parent}
        value={parentId ?? ''}
        wrong={wrong('parentId', words.send['no-such-section'])}
        onChange={event => setParentId(event.target.value || null)}
      >
        <option value="">{sections.topLevel}</option>
        {parents.map(parent => (
          <option key={parent.id} value={parent.id} lang={edition.lang}>
            {parent.name}
          </option>
        ))}
      </SelectField>
      <TextArea
        label={paper.description}
        value={description}
        lang={edition.lang}
        wrong={wrong('description', words.wrong.line)}
        onChange={event => setDescription(event.target.value)}
      />
      <FormError refused={known ? null : refused} />
      <div className="button-row">
        <Button variant="line" type="submit" aria-busy={busy}>
          {sections.addButton}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </form>
  );
}
