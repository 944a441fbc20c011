'use client';
import { useRef } from 'react';
import { fieldsInEdition } from '@/domain/story/second-texts';
import { FIELD_LIMITS, type StoryFields } from '@/domain/story/story';
import { SelectField, TextArea, TextField } from '@/components/ui/field';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import { useTools } from '@/components/editor/context';
import { indentedSections } from './section-options';
import { BylineEntries } from '../story/byline-entries';
import { useDeferredBundle } from '../deferred';
import { EmbargoField } from '../story/embargo-field';
import { SlugField } from '../story/slug-field';
import { TopicsField } from '../story/topics-field';
import { ONE_UNDO } from '@/components/editor/undo/use-one-undo';
import type { Names } from '@/components/api/use-names';
import type { DraftFields } from '../draft';
import { useWrongField } from '../saving/wrong-fields';
import { useSeen } from './use-seen';
import type { ComposerProps, ComposerStory } from '../view';

interface StoryTabProps extends Pick<
  ComposerProps,
  'editions' | 'sections' | 'desks' | 'authors' | 'siteName' | 'offers' | 'offeredDesks' | 'versions'
> {
  story: ComposerStory;
  storyFields: DraftFields;
  topicNames: Names;
  /** Headline and body as plain text, at the writer's last pause. */
  text: string;
  onStoryFields(change: Partial<DraftFields>): void;
  onFields(change: Partial<StoryFields>): void;
  onEmbargo(until: string | null): void;
  /** A value was chosen from a list: there is nothing more to type. */
  onChosen(): void;
}

/** Everything about a story that is not edited on the page itself. */
export function StoryTab(props: StoryTabProps) {
  const { story, storyFields, topicNames, text, siteName, onStoryFields, onFields, onEmbargo, ...paper } =
    props;
  const { fields: words, about, wrongFields } = useComposerWords();
  const { readOnly } = useTools();
  const end = useRef<HTMLDivElement>(null);
  const rest = useDeferredBundle(useSeen(end));
  const { fields, editionId, deskId } = storyFields;
  const lang = paper.editions.find(({ id }) => id === editionId)?.lang ?? 'en';
  const sections = indentedSections(paper.sections, editionId);
  const isFree = (id: string) => !paper.versions.some(it => it.editionId === id);
  const editions = paper.editions.filter(
    ({ id }) => id === editionId || id === story.editionId || (paper.offers.includes(id) && isFree(id)),
  );
  const isOfferedDesk = (id: string | null) =>
    id === deskId || id === story.deskId || paper.offeredDesks.includes(id);
  const wrong = {
    edition: useWrongField('editionId'),
    section: useWrongField('sectionId'),
    desk: useWrongField('deskId'),
    dateline: useWrongField('dateline'),
    source: useWrongField('source'),
    note: useWrongField('internalNote'),
  };

  const chooseEdition = (id: string) => {
    const keeps = paper.sections.some(section => section.id === fields.sectionId && section.editionId === id);
    const [from, to] = [editionId, id].map(wanted => paper.editions.find(it => it.id === wanted));
    const texts = from && to ? fieldsInEdition(fields, from, to) : fields;
    onStoryFields({ editionId: id, fields: keeps ? texts : { ...texts, sectionId: null } });
  };
  const toggleTopic = (id: string) =>
    onFields({
      topicIds: fields.topicIds.includes(id)
        ? fields.topicIds.filter(topic => topic !== id)
        : [...fields.topicIds, id].slice(0, FIELD_LIMITS.topicIds),
    });
  const line = (name: 'dateline' | 'source') => ({
    ...ONE_UNDO,
    label: words[name],
    wrong: wrong[name],
    value: fields[name],
    maxLength: FIELD_LIMITS[name],
    onChange: (event: { target: { value: string } }) => onFields({ [name]: event.target.value }),
  });

  return (
    <fieldset
      className="props"
      disabled={readOnly}
      onChange={({ target }) => target instanceof HTMLSelectElement && props.onChosen()}
    >
      <div className="field-pair">
        <SelectField
          label={words.edition}
          data-field="edition"
          value={editionId}
          disabled={story.wasPublic && editionId === story.editionId}
          help={story.wasPublic ? wrongFields.settled : null}
          wrong={wrong.edition}
          onChange={event => chooseEdition(event.target.value)}
        >
          {editions.map(edition => (
            <option key={edition.id} value={edition.id}>
              {edition.name}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={words.sectionId}
          data-field="section"
          wrong={wrong.section}
          value={fields.sectionId ?? ''}
          onChange={event => onFields({ sectionId: event.target.value || null })}
        >
          <option value="">{words.noSection}</option>
          {sections.map(section => (
            <option key={section.id} value={section.id}>
              {section.label}
            </option>
          ))}
        </SelectField>
      </div>
      <BylineEntries
        bylines={fields.bylines}
        authors={paper.authors}
        lang={lang}
        onBylines={bylines => onFields({ bylines })}
      />
      <div className="field-pair">
        <TextField {...line('dateline')} />
        <TextField {...line('source')} />
      </div>
      <TopicsField
        names={topicNames}
        chosen={fields.topicIds}
        text={text}
        lang={lang}
        onToggle={toggleTopic}
      />
      <SlugField fields={fields} wasPublic={story.wasPublic} onSlug={slug => onFields({ slug })} />
      <SelectField
        label={words.desk}
        data-field="desk"
        wrong={wrong.desk}
        value={deskId ?? ''}
        onChange={event => onStoryFields({ deskId: event.target.value || null })}
      >
        {isOfferedDesk(null) && <option value="">{words.noDesk}</option>}
        {paper.desks
          .filter(({ id }) => isOfferedDesk(id))
          .map(desk => (
            <option key={desk.id} value={desk.id}>
              {desk.name}
            </option>
          ))}
      </SelectField>
      {story.mayEmbargo && <EmbargoField until={story.checkFacts.embargoUntil} onEmbargo={onEmbargo} />}
      <TextArea
        label={words.internalNote}
        help={about.noteHelp}
        {...ONE_UNDO}
        wrong={wrong.note}
        value={fields.internalNote}
        maxLength={FIELD_LIMITS.internalNote}
        onChange={event => onFields({ internalNote: event.target.value })}
      />
      <div ref={end} />
      {rest && (
        <rest.SyndicatedPart
          story={story}
          fields={fields}
          lang={lang}
          siteName={siteName}
          onFields={onFields}
        />
      )}
    </fieldset>
  );
}
