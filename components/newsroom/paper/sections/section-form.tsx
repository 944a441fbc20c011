'use client';
import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea, TextField } from '@/components/ui/field';
import { fieldError } from '@/components/newsroom/words/reason-words';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { FieldsError } from '@/components/newsroom/forms/fields-error';
import { useFields } from '@/components/newsroom/forms/use-fields';
import type { Section } from '@/domain/paper/edition';
import { APPROVING_ROLES, type Role } from '@/domain/roles';

interface SectionFormProps {
  section: Section;
  /** Whether the section above it is opinion, and so it is too. */
  isUnderOpinion: boolean;
  lang: string;
  onClose(): void;
}

/** Name and description of a section, whether it is opinion, and who approves its stories, changed in place. */
export function SectionForm({ section, isUnderOpinion, lang, onClose }: SectionFormProps) {
  const words = useNewsroomWords();
  const [opinionHelpId, approvalHelpId] = [useId(), useId()];
  const { name, description, isOpinion, approvalRoles: approving } = section;
  const form = useFields({
    path: `/api/newsroom/sections/${section.id}`,
    fields: { name, description, isOpinion, approvalRoles: approving },
  });
  const { draft, change, busy, refused } = form;

  const save = async () => {
    if (await form.save()) onClose();
  };
  const toggle = (role: Role) => {
    const { approvalRoles: roles } = draft;
    const approvalRoles = roles.includes(role) ? roles.filter(other => other !== role) : [...roles, role];
    change({ approvalRoles });
  };
  const wrong = (field: string, text: string) => fieldError(refused, field, text, words);
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
        onChange={event => change({ name: event.target.value })}
      />
      <TextArea
        label={words.paper.description}
        value={draft.description}
        lang={lang}
        wrong={wrong('description', words.wrong.line)}
        onChange={event => change({ description: event.target.value })}
      />
      {!isUnderOpinion && (
        <label className="option-row explained">
          <input
            className="check"
            type="checkbox"
            checked={draft.isOpinion}
            aria-describedby={opinionHelpId}
            onChange={event => change({ isOpinion: event.target.checked })}
          />
          <span>
            {words.sections.opinion}
            <small className="help" id={opinionHelpId}>
              {words.sections.opinionHelp}
            </small>
          </span>
        </label>
      )}
      <fieldset className="field" aria-describedby={approvalHelpId}>
        <legend>{words.sections.approval}</legend>
        {APPROVING_ROLES.map(role => (
          <label key={role} className="option-row">
            <input
              className="check"
              type="checkbox"
              checked={draft.approvalRoles.includes(role)}
              onChange={() => toggle(role)}
            />
            {words.roles[role]}
          </label>
        ))}
        <span className="help" id={approvalHelpId}>
          {words.sections.approvalHelp}
        </span>
      </fieldset>
      <FieldsError
        form={form}
        labels={{
          name: words.paper.name,
          description: words.paper.description,
          isOpinion: words.sections.opinion,
          approvalRoles: words.sections.approval,
        }}
        values={words.roles}
        shown={['name', 'description']}
      />
      <div className="button-row">
        <Button variant="line" type="submit" aria-busy={busy}>
          {words.sections.save}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </form>
  );
}
