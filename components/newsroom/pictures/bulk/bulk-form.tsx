'use client';
import { Button } from '@/components/ui/button';
import { useClock } from '@/components/ui/time/clock';
import { joined } from '@/components/ui/words/joined';
import { EditionChoice, type EditionOption } from '@/components/editor/pictures/edition-choice';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { LibraryPicture } from '@/domain/api/media';
import { LONGEST_LICENCE, RIGHTS_KINDS } from '@/domain/media/picture-rights';
import { FIELD_LIMITS } from '@/domain/story/story';
import { localDay } from '@/domain/time/local-day';
import { endOfDay } from '../rights-field';
import { AltLines } from './alt-lines';
import { changesOf, countFields, valuesOf, type BulkDraft, type SharedField } from './bulk-draft';
import { MixedField } from './mixed-field';

interface BulkFormProps {
  /** The selected pictures that this person may change. */
  pictures: LibraryPicture[];
  editions: EditionOption[];
  draft: BulkDraft;
  busy: boolean;
  onDraft(draft: BulkDraft): void;
  onChange(): void;
  onReset(): void;
}

/** What all selected pictures get, and an alternative text for each without one. */
export function BulkForm({ pictures, editions, draft, busy, onDraft, onChange, onReset }: BulkFormProps) {
  const ui = useWords();
  const { zone } = useClock();
  const { pictures: words, pictureBulk } = useNewsroomWords();
  const { credit } = ui.fields;
  const { facts } = ui.picture;
  const lang = useLanguage();
  const { shared } = draft;
  const changes = changesOf(pictures, draft);
  const counts = countFields(changes);

  function set<Field extends SharedField>(field: Field, value: BulkDraft['shared'][Field]): void {
    onDraft({ ...draft, shared: { ...shared, [field]: value } });
  }

  function partsOf<Field extends SharedField>(field: Field) {
    const values = valuesOf(pictures, field);
    const { [field]: typed, ...others } = shared;
    const isSet = typed !== undefined;
    return {
      values,
      isSet,
      value: isSet ? typed : values.length === 1 ? values[0]!.value : null,
      changed: pictures.length,
      onChoose: (value: (typeof values)[number]['value']) => set(field, value),
      onReset: () => onDraft({ ...draft, shared: others }),
    };
  }
  const texts = { credit: partsOf('credit'), caption: partsOf('caption') };
  const rights = partsOf('rightsUntil');
  const [kind, licence, allowed] = [partsOf('rights'), partsOf('licence'), partsOf('editionIds')];
  const hasLicence =
    kind.value === 'creative-commons' || licence.values.some(({ value }) => value) || licence.isSet;
  const nameOf = (id: string) => editions.find(edition => edition.id === id)?.shortName ?? '';
  const dayOf = (until: string) => localDay(new Date(until), zone);
  return (
    <form
      className="bulk-form"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        onChange();
      }}
    >
      <MixedField label={credit} {...texts.credit} wordsOf={value => value || pictureBulk.none}>
        {wiring => (
          <input
            {...wiring}
            dir="auto"
            value={texts.credit.value ?? ''}
            maxLength={FIELD_LIMITS.credit}
            onChange={event => set('credit', event.target.value)}
          />
        )}
      </MixedField>
      <MixedField label={facts.kind} {...kind} wordsOf={value => facts.kinds[value]}>
        {({ placeholder, ...wiring }) => (
          <select
            {...wiring}
            value={kind.value ?? ''}
            onChange={event => {
              const chosen = RIGHTS_KINDS.find(one => one === event.target.value);
              if (chosen) set('rights', chosen);
            }}
          >
            {kind.value === null && <option value="">{placeholder}</option>}
            {RIGHTS_KINDS.map(one => (
              <option key={one} value={one}>
                {facts.kinds[one]}
              </option>
            ))}
          </select>
        )}
      </MixedField>
      {hasLicence && (
        <MixedField label={facts.licence} {...licence} wordsOf={value => value || pictureBulk.none}>
          {wiring => (
            <input
              {...wiring}
              type="url"
              dir="ltr"
              value={licence.value ?? ''}
              maxLength={LONGEST_LICENCE}
              onChange={event => set('licence', event.target.value)}
            />
          )}
        </MixedField>
      )}
      <MixedField
        label={facts.editions}
        {...allowed}
        isGroup
        wordsOf={ids => joined(ids.map(nameOf), lang) || facts.allEditions}
      >
        {() => (
          <>
            <EditionChoice
              editions={editions}
              chosen={allowed.value ?? []}
              onChange={ids => set('editionIds', ids)}
            />
            <span className="help">{facts.editionsHelp}</span>
          </>
        )}
      </MixedField>
      <MixedField label={facts.rights} {...rights} wordsOf={until => (until ? dayOf(until) : words.noEnd)}>
        {wiring => (
          <input
            {...wiring}
            type="date"
            value={rights.value ? dayOf(rights.value) : ''}
            onChange={event => set('rightsUntil', endOfDay(event.target.value, zone))}
          />
        )}
      </MixedField>
      <MixedField label={words.caption} {...texts.caption} wordsOf={value => value || pictureBulk.none}>
        {wiring => (
          <textarea
            {...wiring}
            dir="auto"
            rows={2}
            value={texts.caption.value ?? ''}
            maxLength={FIELD_LIMITS.caption}
            onChange={event => set('caption', event.target.value)}
          />
        )}
      </MixedField>
      <AltLines
        pictures={pictures}
        alts={draft.alts}
        onAlt={(id, alt) => onDraft({ ...draft, alts: { ...draft.alts, [id]: alt } })}
      />
      <div className="bulk-foot">
        <div className="button-row">
          <Button variant="solid" type="submit" aria-busy={busy} aria-disabled={busy || !counts.length}>
            {busy ? pictureBulk.changing : pictureBulk.change(counts)}
          </Button>
          {counts.length > 0 && (
            <Button type="button" onClick={onReset}>
              {pictureBulk.reset}
            </Button>
          )}
        </div>
        <span className="help">{pictureBulk.storiesKeep}</span>
      </div>
    </form>
  );
}
