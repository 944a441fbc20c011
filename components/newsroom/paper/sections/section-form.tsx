'use client';
import { useId, useState } from 'react';
import { Done } from '@/domain/api/written';
import { Button } from '@/components/ui/button';
import { TextArea, TextField } from '@/components/ui/field';
import { reasonWords } from '@/components/newsroom/words/send';
import { Trouble } from '@/components/newsroom/words/trouble';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/newsroom/words/use-write';
import type { Section } from '@/domain/paper/edition';
import { APPROVING_ROLES, type Role } from '@/domain/people/roles';

interface SectionFormProps {
  section: Section;
  lang: string;
  onClose(): void;
}

/** Name and description of a section, and who approves its stories, changed in place. */
export function SectionForm({ section, lang, onClose }: SectionFormProps) {
  const words = useNewsroomWords();
  const helpId = useId();
  const { busy, refused, write } = useWrite();
  const [draft, setDraft] = useState({
    name: section.name,
    description: section.description,
    approvalRoles: section.approvalRoles,
  });

  const save = async () => {
    if (busy) return;
    if (await write('PUT', `/api/newsroom/sections/${section.id}`, draft, Done)) onClose();
  };
  const toggle = (role: Role) => {
    const { approvalRoles: roles } = draft;
    const approvalRoles = roles.includes(role) ? roles.filter(other => other !== role) : [...roles, role];
    setDraft({ ...draft, approvalRoles });
  };
  const wrong = (field: string, text: string) => {
    if (refused?.field !== field) return null;
    return refused.reason === 'wrong-input' ? text : reasonWords(refused, words);
  };
  const isAtField = refused?.field === 'name' || refused?.field === 'description';
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={words.paper.name}
        value={draft.name}
        lang={lang}
        wrong={wrong('name', words.wrong.sectionName)}
        autoFocus
        onChange={event => setDraft({ ...draft, name: event.target.value })}
      />
      <TextArea
        label={words.paper.description}
        value={draft.description}
        lang={lang}
        wrong={wrong('description', words.wrong.line)}
        onChange={event => setDraft({ ...draft, description: event.target.value })}
      />
      <fieldset className="field" aria-describedby={helpId}>
        <legend>{words.sections.approval}</legend>
        {APPROVING_ROLES.map(role => (
          <label key={role} className="optrow">
            <input
              className="check"
              type="checkbox"
              checked={draft.approvalRoles.includes(role)}
              onChange={() => toggle(role)}
            />
            {words.roles[role]}
          </label>
        ))}
        <span className="help" id={helpId}>
          {words.sections.approvalHelp}
        </span>
      </fieldset>
      <Trouble refused={isAtField ? null : refused} />
      <div className="btnrow">
        <Button look="line" type="submit" aria-busy={busy}>
          {words.sections.save}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </form>
  );
}
