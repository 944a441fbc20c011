'use client';
import { useState } from 'react';
import { useWrite } from '@/components/api/use-write';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { SelectField } from '@/components/ui/field';
import { Done } from '@/domain/api/written';
import { NAME_KINDS, type ImportChoices, type NameKind } from '@/domain/imports/choices';
import { NameList } from './name-list';
import type { Choice, ChoiceOptions, NameChoice } from '@/domain/imports/listing';

interface ChoicesFormProps {
  id: string;
  choices: ImportChoices;
  names: Record<NameKind, NameChoice[]>;
  options: ChoiceOptions;
}

/** Where the stories of an import go, and what names of the source mean; each choice is saved at once. */
export function ChoicesForm({ id, choices: stored, names, options }: ChoicesFormProps) {
  const words = useNewsroomWords().imports;
  const { refused, write } = useWrite();
  const [choices, setChoices] = useState(stored);
  const save = (change: Partial<ImportChoices>) => {
    const next = { ...choices, ...change };
    setChoices(next);
    void write('PUT', `/api/newsroom/imports/${id}/choices`, next, Done, () => setChoices(stored));
  };
  return (
    <>
      <section aria-labelledby="import-place">
        <h2 id="import-place">{words.place}</h2>
        <div className="import-place">
          <SelectField
            label={words.edition}
            value={choices.editionId}
            onChange={({ target }) => save({ editionId: target.value, sectionId: null, sections: {} })}
          >
            <Options of={options.editions} />
          </SelectField>
          <SelectField
            label={words.desk}
            value={choices.deskId ?? ''}
            onChange={({ target }) => save({ deskId: target.value || null })}
          >
            <option value="">{words.noDesk}</option>
            <Options of={options.desks} />
          </SelectField>
          <SelectField
            label={words.section}
            value={choices.sectionId ?? ''}
            onChange={({ target }) => save({ sectionId: target.value || null })}
          >
            <option value="">{words.noSection}</option>
            <Options of={options.sections} />
          </SelectField>
        </div>
        <label className="option-row explained">
          <input
            className="check"
            type="checkbox"
            checked={choices.asPublished}
            onChange={({ target }) => save({ asPublished: target.checked })}
          />
          <span>
            {words.asPublished} <small className="soft">{words.asPublishedHelp}</small>
          </span>
        </label>
        <FormError refused={refused} />
      </section>
      {NAME_KINDS.some(kind => names[kind].length) && (
        <section aria-labelledby="import-names">
          <h2 id="import-names">
            {words.mapping} <span className="soft">{words.mappingHelp}</span>
          </h2>
          <div className="import-names">
            {NAME_KINDS.filter(kind => names[kind].length).map(kind => (
              <NameList
                key={kind}
                kind={kind}
                names={names[kind]}
                options={options[kind]}
                chosen={choices[kind]}
                onChoose={chosen => save({ [kind]: chosen })}
              />
            ))}
          </div>
        </section>
      )}
    </>
  );
}

const Options = ({ of }: { of: Choice[] }) =>
  of.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
