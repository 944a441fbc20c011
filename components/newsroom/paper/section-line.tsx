'use client';
import { Done } from '@/domain/api/written';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea, TextField } from '@/components/ui/field';
import { Trouble } from '@/components/newsroom/words/trouble';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/newsroom/words/use-write';
import type { Section } from '@/domain/paper/edition';

interface SectionLineProps {
  section: Section;
  /** Its address within the edition. */
  path: string;
  lang: string;
}

/** One section, with its name and description to change in place. */
export function SectionLine({ section, path, lang }: SectionLineProps) {
  const words = useNewsroomWords();
  const { paper } = words;
  const { busy, refused, write, forget } = useWrite();
  const [draft, setDraft] = useState<Pick<Section, 'name' | 'description'> | null>(null);
  const nested = section.parentId !== null;

  const save = async () => {
    if (busy || !draft) return;
    if (await write('PUT', `/api/newsroom/sections/${section.id}`, draft, Done)) setDraft(null);
  };

  if (!draft)
    return (
      <li className={nested ? 'section-line nested' : 'section-line'}>
        <span>
          <b lang={lang}>{section.name}</b> <span className="dim code">{path}</span>
          {section.description && (
            <small className="soft" lang={lang}>
              {section.description}
            </small>
          )}
        </span>
        <Button
          tiny
          aria-label={paper.renameOne(section.name)}
          onClick={() => setDraft({ name: section.name, description: section.description })}
        >
          {paper.rename}
        </Button>
      </li>
    );
  const wrong = (field: string, text: string) =>
    refused?.reason === 'wrong-input' && refused.field === field ? text : null;
  return (
    <li className={nested ? 'section-edit nested' : 'section-edit'}>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={paper.name}
          value={draft.name}
          lang={lang}
          wrong={wrong('name', words.wrong.sectionName)}
          autoFocus
          onChange={event => setDraft({ ...draft, name: event.target.value })}
        />
        <TextArea
          label={paper.description}
          value={draft.description}
          lang={lang}
          wrong={wrong('description', words.wrong.line)}
          onChange={event => setDraft({ ...draft, description: event.target.value })}
        />
        <Trouble refused={refused?.reason === 'wrong-input' ? null : refused} />
        <div className="btnrow">
          <Button look="line" type="submit" aria-busy={busy}>
            {paper.saveName}
          </Button>
          <Button
            onClick={() => {
              setDraft(null);
              forget();
            }}
          >
            {words.cancel}
          </Button>
        </div>
      </form>
    </li>
  );
}
