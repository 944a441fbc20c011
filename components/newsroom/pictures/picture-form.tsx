'use client';
import { CropView } from '@/components/editor/pictures/crop-view';
import { FocusView } from '@/components/editor/pictures/focus-view';
import { FieldsError } from '@/components/newsroom/forms/fields-error';
import { SavedState } from '@/components/newsroom/forms/saved-state';
import { useFields } from '@/components/newsroom/forms/use-fields';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Button } from '@/components/ui/button';
import { TextArea, TextField } from '@/components/ui/field';
import { refusalWords } from '@/components/ui/words/refusal-words';
import { useWords } from '@/components/ui/words/words-provider';
import { CROP_RATIOS, type CropRatio } from '@/domain/media/media';
import { FIELD_LIMITS } from '@/domain/story/story';
import { PictureFile } from './picture-file';
import { RightsFields } from '@/components/editor/pictures/rights-fields';
import { SourceField } from '@/components/editor/pictures/source-field';
import { RightsField } from './rights-field';
import { useUnsaved } from './use-unsaved';
import type { PictureDetail, PictureFields } from './view';

const RATIOS = Object.keys(CROP_RATIOS) as CropRatio[];

/** The properties of a picture. Without permission they are shown as text, with the reason. */
export function PictureForm({ picture }: { picture: PictureDetail }) {
  const ui = useWords();
  const words = useNewsroomWords();
  const { id, width, height, refusal } = picture;
  const { pictures } = words;
  const { alt, caption, credit, altHelp } = ui.fields;
  const form = useFields<PictureFields>({ path: `/api/newsroom/media/${id}`, fields: picture.fields });
  const { draft, change, refused, changed } = form;
  const fixed = refusal !== null;
  const shown = { width, height, focusX: draft.focusX, focusY: draft.focusY };
  const wrong = (field: keyof PictureFields) => (refused?.field === field ? words.send['wrong-input'] : null);
  const { facts } = ui.picture;
  const { focus } = facts;
  const editionNames = Object.fromEntries(
    picture.editions.map(({ id: edition, shortName }) => [edition, shortName]),
  );
  useUnsaved(id, picture.fields, form);
  return (
    <form
      className="picture-form"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void form.save();
      }}
    >
      <FocusView id={id} picture={shown} fixed={fixed} onFocus={change} />
      {!fixed && <p className="help">{facts.help}</p>}
      <div className="crops" role="group" aria-label={pictures.crops}>
        {RATIOS.map(ratio => (
          <figure key={ratio}>
            <CropView id={id} picture={shown} ratio={ratio} />
            <figcaption aria-hidden>{ratio.replace('x', ':')}</figcaption>
          </figure>
        ))}
      </div>
      <PictureFile picture={picture} />
      {refusal && <p className="help">{refusalWords(refusal, ui)}</p>}
      <TextArea
        label={alt}
        help={altHelp}
        value={draft.alt}
        maxLength={FIELD_LIMITS.alt}
        readOnly={fixed}
        wrong={wrong('alt')}
        dir="auto"
        onChange={event => change({ alt: event.target.value })}
      />
      <TextArea
        label={pictures.caption}
        value={draft.caption}
        maxLength={FIELD_LIMITS.caption}
        readOnly={fixed}
        wrong={wrong('caption')}
        dir="auto"
        rows={3}
        onChange={event => change({ caption: event.target.value })}
      />
      <TextField
        label={credit}
        value={draft.credit}
        maxLength={FIELD_LIMITS.credit}
        readOnly={fixed}
        wrong={wrong('credit')}
        dir="auto"
        onChange={event => change({ credit: event.target.value })}
      />
      <SourceField
        source={draft.digitalSource}
        fixed={fixed}
        wrong={wrong('digitalSource')}
        onChange={digitalSource => change({ digitalSource })}
      />
      <RightsFields
        rights={draft}
        editions={picture.editions}
        fixed={fixed}
        wrong={{
          rights: wrong('rights'),
          licence: refused?.reason === 'no-licence' ? words.send['no-licence'] : wrong('licence'),
          editionIds: wrong('editionIds'),
        }}
        onChange={change}
      />
      <RightsField
        until={draft.rightsUntil}
        fixed={fixed}
        wrong={wrong('rightsUntil')}
        onChange={rightsUntil => change({ rightsUntil })}
      />
      <FieldsError
        form={form}
        labels={{
          ...{ alt, caption, credit, rightsUntil: facts.rights, rights: facts.kind },
          ...{ licence: facts.licence, editionIds: facts.editions },
          ...{ focusX: facts.fromLeft, focusY: facts.fromTop, focus, digitalSource: facts.source },
        }}
        values={{ null: pictures.noEnd, ...facts.kinds, ...facts.sources, ...editionNames }}
        shown={['alt', 'caption', 'credit', 'rights', 'licence', 'editionIds', 'digitalSource']}
      />
      {!fixed && (
        <div className="button-row">
          <Button variant="line" type="submit" aria-busy={form.busy}>
            {form.busy ? words.paper.saving : pictures.save}
          </Button>
          <SavedState changed={changed} savedAt={form.savedAt} />
        </div>
      )}
    </form>
  );
}
