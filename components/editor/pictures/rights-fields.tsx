'use client';
import { SelectField, TextField } from '@/components/ui/field';
import { useWords } from '@/components/ui/words/words-provider';
import { LONGEST_LICENCE, RIGHTS_KINDS, type PictureRights } from '@/domain/media/picture-rights';
import { EditionChoice, type EditionOption } from './edition-choice';

type ChosenRights = Omit<PictureRights, 'rightsUntil'>;

interface RightsFieldsProps {
  rights: ChosenRights;
  editions: EditionOption[];
  fixed: boolean;
  /** The error of each field, as a sentence. */
  wrong?: Partial<Record<keyof ChosenRights, string | null>>;
  onChange(change: Partial<ChosenRights>): void;
}

/** The kind of rights to a picture, the address of its licence, and the editions that may publish it. */
export function RightsFields({ rights: chosen, editions, fixed, wrong, onChange }: RightsFieldsProps) {
  const words = useWords().picture.facts;
  const { rights, licence, editionIds } = chosen;
  const hasLicence = rights === 'creative-commons' || licence !== '';
  return (
    <>
      <SelectField
        label={words.kind}
        value={rights}
        disabled={fixed}
        wrong={wrong?.rights}
        onChange={event =>
          onChange({ rights: RIGHTS_KINDS.find(kind => kind === event.target.value) ?? 'unknown' })
        }
      >
        {RIGHTS_KINDS.map(kind => (
          <option key={kind} value={kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </SelectField>
      {hasLicence && (
        <TextField
          label={words.licence}
          help={words.licenceHelp}
          type="url"
          dir="ltr"
          value={licence}
          maxLength={LONGEST_LICENCE}
          readOnly={fixed}
          wrong={wrong?.licence}
          onChange={event => onChange({ licence: event.target.value })}
        />
      )}
      <div className="field" role="group" aria-label={words.editions}>
        <span className="label">{words.editions}</span>
        <EditionChoice
          editions={editions}
          chosen={editionIds}
          fixed={fixed}
          onChange={ids => onChange({ editionIds: ids })}
        />
        <span className={wrong?.editionIds ? 'help bad' : 'help'}>
          {wrong?.editionIds ?? words.editionsHelp}
        </span>
      </div>
    </>
  );
}
