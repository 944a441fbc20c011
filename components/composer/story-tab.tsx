'use client';
import { useId, useState } from 'react';
import { isSlug, slugFrom } from '@/domain/slug';
import { FIELD_LIMITS, type StoryFields } from '@/domain/story';
import { Chip } from '@/components/ui/chip';
import { SelectField, TextField } from '@/components/ui/field';
import { useWords } from '@/components/ui/words/words-provider';
import { bylineEntries, saysTheSame, typedByline } from './byline-field';
import { useTools } from './context';
import { indentedSections } from './section-options';
import type { HeldFields } from './use-held';
import type { ComposerProps, Named } from './view';

interface StoryTabProps extends Pick<
  ComposerProps,
  'editions' | 'sections' | 'desks' | 'authors' | 'topics'
> {
  held: HeldFields;
  wasPublic: boolean;
  onHeld(change: Partial<HeldFields>): void;
  onFields(change: Partial<StoryFields>): void;
}

/** What a story is filed under: nothing of it stands on the page as it is typed. */
export function StoryTab({ held, wasPublic, onHeld, onFields, ...paper }: StoryTabProps) {
  const words = useWords().fields;
  const { readOnly } = useTools();
  const { fields, editionId, deskId } = held;
  const lang = paper.editions.find(({ id }) => id === editionId)?.lang ?? 'en';
  const sections = indentedSections(paper.sections, editionId);

  const chooseEdition = (id: string) => {
    const keeps = paper.sections.some(section => section.id === fields.sectionId && section.editionId === id);
    onHeld({ editionId: id, fields: keeps ? fields : { ...fields, sectionId: null } });
  };
  const toggleTopic = (id: string) =>
    onFields({
      topicIds: fields.topicIds.includes(id)
        ? fields.topicIds.filter(topic => topic !== id)
        : [...fields.topicIds, id].slice(0, FIELD_LIMITS.topics),
    });

  return (
    <fieldset className="props" disabled={readOnly}>
      <div className="two-f">
        <SelectField
          label={words.edition}
          value={editionId}
          onChange={event => chooseEdition(event.target.value)}
        >
          {paper.editions.map(edition => (
            <option key={edition.id} value={edition.id}>
              {edition.name}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={words.section}
          data-field="section"
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
      <BylineField fields={fields} authors={paper.authors} lang={lang} onFields={onFields} />
      <div className="two-f">
        <TextField
          label={words.dateline}
          value={fields.dateline}
          maxLength={FIELD_LIMITS.dateline}
          onChange={event => onFields({ dateline: event.target.value })}
        />
        <TextField
          label={words.source}
          value={fields.source}
          maxLength={FIELD_LIMITS.source}
          onChange={event => onFields({ source: event.target.value })}
        />
      </div>
      <SlugField fields={fields} wasPublic={wasPublic} onSlug={slug => onFields({ slug })} />
      <SelectField
        label={words.desk}
        value={deskId ?? ''}
        onChange={event => onHeld({ deskId: event.target.value || null })}
      >
        <option value="">{words.noDesk}</option>
        {paper.desks.map(desk => (
          <option key={desk.id} value={desk.id}>
            {desk.name}
          </option>
        ))}
      </SelectField>
      <div className="field" role="group" aria-label={words.topics}>
        <span className="label">{words.topics}</span>
        <div className="btnrow">
          {paper.topics.map(topic => (
            <Chip
              key={topic.id}
              label={topic.name}
              on={fields.topicIds.includes(topic.id)}
              fixed={readOnly}
              onToggle={() => toggleTopic(topic.id)}
            />
          ))}
          {!paper.topics.length && <span className="help">{words.noTopics}</span>}
        </div>
      </div>
    </fieldset>
  );
}

interface BylineFieldProps {
  fields: StoryFields;
  authors: Named[];
  lang: string;
  onFields(change: Partial<StoryFields>): void;
}

function BylineField({ fields, authors, lang, onFields }: BylineFieldProps) {
  const words = useWords().fields;
  const listId = useId();
  const [typed, setTyped] = useState(() => typedByline(fields.bylines, lang));
  const text = saysTheSame(typed, fields.bylines, authors) ? typed : typedByline(fields.bylines, lang);
  const unknown = fields.bylines.filter(entry => entry.authorId === null).map(entry => entry.name);
  return (
    <>
      <TextField
        label={words.byline}
        data-field="byline"
        list={listId}
        value={text}
        help={unknown.length ? words.bylineNew(unknown.join(', ')) : words.bylineHelp}
        onChange={event => {
          setTyped(event.target.value);
          onFields({ bylines: bylineEntries(event.target.value, authors) });
        }}
      />
      <datalist id={listId}>
        {authors.map(author => (
          <option key={author.id} value={author.name} />
        ))}
      </datalist>
    </>
  );
}

interface SlugFieldProps {
  fields: StoryFields;
  wasPublic: boolean;
  onSlug(slug: string): void;
}

/** A wrong slug stays in the field with its reason; the story keeps the last good one. */
function SlugField({ fields, wasPublic, onSlug }: SlugFieldProps) {
  const { slug, headline } = fields;
  const follows = slug === '' || slug === slugFrom(headline);
  const words = useWords().fields;
  const [wrong, setWrong] = useState<string | null>(null);
  return (
    <TextField
      label={words.slug}
      data-field="slug"
      value={wrong ?? slug}
      maxLength={FIELD_LIMITS.slug}
      spellCheck={false}
      autoCapitalize="none"
      wrong={wrong === null ? null : words.slugWrong}
      help={wasPublic ? words.slugFixed : follows ? words.slugHelp : null}
      onChange={event => {
        const next = event.target.value;
        const good = next === '' || isSlug(next);
        setWrong(good ? null : next);
        if (good) onSlug(next);
      }}
    />
  );
}
