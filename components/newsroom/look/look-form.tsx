'use client';
import { FieldsError } from '@/components/newsroom/forms/fields-error';
import { SavedForm } from '@/components/newsroom/forms/saved-form';
import { useFields } from '@/components/newsroom/forms/use-fields';
import { fieldError } from '@/components/newsroom/words/reason-words';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { SelectField, TextField } from '@/components/ui/field';
import { isLatin } from '@/domain/language/direction';
import { TYPEFACE_NAMES, TYPEFACES, type Typeface } from '@/domain/paper/typefaces';
import { AccentFields } from './accent-fields';
import { LookFileField } from './look-file-field';
import { LookPreview } from './look-preview';
import type { LookFields, LookView } from './view';

/** The nameplate, icon and accent of an edition, seen beside the form before they are saved. */
export function LookForm({ edition }: { edition: LookView }) {
  const words = useNewsroomWords();
  const { look } = words;
  const { ink, nameplate, typeface, accentDay, accentNight, plateDay, plateNight, icon } = edition;
  const form = useFields<LookFields>({
    path: `/api/newsroom/editions/${edition.id}`,
    fields: { ink, nameplate, typeface, accentDay, accentNight, plateDay, plateNight, icon },
  });
  const { draft, change, refused } = form;
  const wrong = (field: keyof LookFields, text: string) => fieldError(refused, field, text, words);
  const file = (field: 'plateDay' | 'plateNight' | 'icon') => ({
    label: look[field],
    id: draft[field],
    wrong: wrong(field, words.send['no-such-file']),
    onChange: (id: string | null) => change({ [field]: id }),
  });
  return (
    <SavedForm
      label={edition.name}
      layout="setting"
      saveLabel={look.save}
      form={form}
      onSave={form.save}
      aside={<LookPreview edition={edition} draft={draft} />}
    >
      <h2>{look.nameplate}</h2>
      <TextField
        label={look.words}
        help={look.wordsHelp}
        lang={edition.lang}
        dir={edition.direction}
        value={draft.nameplate}
        placeholder={edition.paperName}
        wrong={wrong('nameplate', words.wrong.nameplate)}
        onChange={event => change({ nameplate: event.target.value })}
      />
      <div className="two-fields look-files">
        <LookFileField use="plate" ground="day" {...file('plateDay')} />
        <LookFileField use="plate" ground="night" instead={draft.plateDay} {...file('plateNight')} />
      </div>
      <p className="help">{look.plateHelp}</p>
      {isLatin(edition.lang) && (
        <SelectField
          label={look.typeface}
          help={look.typefaceHelp}
          value={draft.typeface}
          wrong={wrong('typeface', words.send['wrong-input'])}
          onChange={event => change({ typeface: event.target.value as Typeface })}
        >
          {TYPEFACE_NAMES.map(name => (
            <option key={name} value={name}>
              {TYPEFACES[name].name}
            </option>
          ))}
        </SelectField>
      )}
      <h2>{look.icon}</h2>
      <div className="two-fields look-files">
        <LookFileField use="icon" ground="day" {...file('icon')} />
      </div>
      <p className="help">{look.iconHelp}</p>
      <h2>{look.accent}</h2>
      <AccentFields
        draft={draft}
        wrong={{
          accentDay: wrong('accentDay', look.wrongColour),
          accentNight: wrong('accentNight', look.wrongColour),
        }}
        onChange={change}
      />
      <FieldsError
        form={form}
        labels={{
          ...{ ink: look.accent, nameplate: look.words, accentDay: look.accentDay },
          ...{ accentNight: look.accentNight, plateDay: look.plateDay, plateNight: look.plateNight },
          ...{ icon: look.icon, typeface: look.typeface },
        }}
        values={words.inks}
        shown={['nameplate', 'typeface', 'accent', 'plate', 'icon']}
      />
    </SavedForm>
  );
}
