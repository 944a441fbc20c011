'use client';
import { useId, type ReactNode } from 'react';
import { SelectField, TextArea, TextField } from '@/components/ui/field';
import { FieldsError } from '@/components/newsroom/forms/fields-error';
import { useFields } from '@/components/newsroom/forms/use-fields';
import type { NewsroomWords } from '@/components/newsroom/words/words';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { Edition, EditionLines } from '@/domain/paper/edition';
import { ENGLISHES, isEnglish } from '@/domain/paper/english';
import { InkField } from './ink-field';
import { ZoneField } from '../time/zone-field';
import { LinkList } from './link-list';
import { SavedForm } from '@/components/newsroom/forms/saved-form';
import { linesOf } from './view';

type Printed = Extract<
  keyof EditionLines,
  'name' | 'shortName' | 'nameplate' | 'description' | `${string}Line`
>;

const CHECKED: Record<Printed, 'editionName' | 'shortName' | 'nameplate' | 'line'> = {
  name: 'editionName',
  shortName: 'shortName',
  nameplate: 'nameplate',
  description: 'line',
  rightsLine: 'line',
  licenceLine: 'line',
  registrationLine: 'line',
};

const labelsOf = ({ paper, newEdition }: NewsroomWords): Record<keyof EditionLines, string> => ({
  ...{
    name: paper.name,
    shortName: paper.shortName,
    nameplate: paper.nameplate,
    description: paper.description,
    zone: paper.zone,
    english: paper.english,
  },
  ...{ fourEyes: paper.fourEyes, firstYear: paper.firstYear, rightsLine: paper.rightsLine },
  ...{ licenceLine: paper.licenceLine, registrationLine: paper.registrationLine },
  ...{ ink: newEdition.ink, followLinks: paper.follow, aboutLinks: paper.about },
});

interface EditionFormProps {
  edition: Edition;
  /** What scrolls beside the form. */
  children: ReactNode;
}

/** Settings of an edition; the save button stays below the scrolling fields. */
export function EditionForm({ edition, children }: EditionFormProps) {
  const words = useNewsroomWords();
  const { paper } = words;
  const formId = useId();
  const form = useFields({ path: `/api/newsroom/editions/${edition.id}`, fields: linesOf(edition) });
  const { draft: lines, change, refused, reset } = form;
  const wrong = (field: keyof EditionLines, text: string) =>
    refused?.reason === 'wrong-input' && refused.field === field ? text : null;
  const setLinks = (links: Partial<EditionLines>) => {
    // Refusals refer to positions in the list, which may have changed.
    if (refused?.field?.includes('Links.')) reset();
    change(links);
  };
  const field = (name: Printed) => ({
    name,
    label: paper[name],
    value: lines[name],
    wrong: wrong(name, words.wrong[CHECKED[name]]),
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
  });
  const printed = { lang: edition.lang, dir: edition.direction };

  return (
    <SavedForm
      label={edition.name}
      layout="setting"
      saveLabel={paper.save}
      form={form}
      onSave={form.save}
      aside={<div className="paper-side">{children}</div>}
    >
      <h2>{paper.print}</h2>
      <div className="two-fields">
        <TextField {...field('name')} {...printed} />
        <TextField {...field('shortName')} {...printed} help={paper.shortNameHelp} />
      </div>
      <TextField {...field('nameplate')} {...printed} help={paper.nameplateHelp} />
      <TextArea {...field('description')} {...printed} help={paper.descriptionHelp} />
      <InkField ink={lines.ink} onChange={ink => change({ ink })} />
      <div className="two-fields">
        <ZoneField
          label={paper.zone}
          help={paper.zoneHelp}
          zone={lines.zone}
          wrong={wrong('zone', words.wrong.zone)}
          onChange={zone => change({ zone })}
        />
        <TextField
          label={paper.firstYear}
          help={paper.firstYearHelp}
          inputMode="numeric"
          value={lines.firstYear || ''}
          wrong={wrong('firstYear', words.wrong.firstYear)}
          onChange={event => change({ firstYear: Number(event.target.value.replace(/\D/g, '').slice(0, 4)) })}
        />
      </div>
      {isEnglish(edition.lang) && (
        <SelectField
          label={paper.english}
          help={paper.englishHelp}
          value={lines.english}
          onChange={event => change({ english: ENGLISHES.find(one => one === event.target.value)! })}
        >
          {ENGLISHES.map(one => (
            <option key={one} value={one}>
              {paper.englishes[one]}
            </option>
          ))}
        </SelectField>
      )}
      <label className="option-row explained">
        <input
          className="check"
          type="checkbox"
          checked={lines.fourEyes}
          aria-describedby={`${formId}-eyes`}
          onChange={event => change({ fourEyes: event.target.checked })}
        />
        <span>
          {paper.fourEyes}
          <small className="help" id={`${formId}-eyes`}>
            {paper.fourEyesHelp}
          </small>
        </span>
      </label>
      <TextArea {...field('rightsLine')} {...printed} />
      <TextField {...field('licenceLine')} {...printed} />
      <TextField {...field('registrationLine')} {...printed} />
      <LinkList
        title={paper.follow}
        name="followLinks"
        links={lines.followLinks}
        refused={refused}
        onChange={followLinks => setLinks({ followLinks })}
      />
      <LinkList
        title={paper.about}
        name="aboutLinks"
        links={lines.aboutLinks}
        refused={refused}
        onChange={aboutLinks => setLinks({ aboutLinks })}
      />
      <FieldsError form={form} labels={labelsOf(words)} values={{ ...words.inks, ...paper.englishes }} />
    </SavedForm>
  );
}
