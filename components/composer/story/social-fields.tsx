'use client';
import { useState } from 'react';
import { isWebAddress } from '@/domain/story/fields/values';
import { FIELD_LIMITS, type StoryFields } from '@/domain/story/story';
import { TextArea, TextField } from '@/components/ui/field';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import { useWrongField } from '../saving/wrong-fields';
import { useSettled } from '@/components/ui/use-settled';
import { ONE_UNDO } from '@/components/editor/undo/use-one-undo';

interface SocialFieldsProps {
  storyId: string;
  fields: StoryFields;
  lang: string;
  siteName: string;
  /** The address of the story, as far as known. */
  path: string;
  onFields(change: Partial<StoryFields>): void;
}

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Milliseconds without typing before the picture is redrawn. */
const PAUSE = 700;

/** Search engines truncate at about this length, in characters. */
const SEARCH_TITLE = 60;
const SEARCH_TEXT = 155;
const cut = (text: string, length: number) =>
  [...text].length > length
    ? `${[...text]
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
    : text;

/** The texts of a story for search engines and shared links, with a preview. */
export function SocialFields({ storyId, fields, lang, siteName, path, onFields }: SocialFieldsProps) {
  const { about, fields: labels } = useComposerWords();
  const { socialHeadline, socialDescription, headline, standfirst, lead } = fields;
  const title = inOneLine(socialHeadline || headline) || about.noHeadline;
  const text = inOneLine(socialDescription || standfirst);
  const [wrongHeadline, wrongDescription] = [
    useWrongField('socialHeadline'),
    useWrongField('socialDescription'),
  ];
  const { host } = location;
  const shown = new URLSearchParams(lead ? { lead: lead.mediaId } : { headline: title });
  const picture = useSettled(`/newsroom/stories/${storyId}/share-picture?${shown}`, PAUSE);
  return (
    <>
      <TextField
        label={labels.socialHeadline}
        wrong={wrongHeadline}
        lang={lang}
        {...ONE_UNDO}
        value={socialHeadline}
        maxLength={FIELD_LIMITS.socialHeadline}
        help={about.socialHeadlineHelp([...socialHeadline].length, [...headline].length)}
        onChange={event => onFields({ socialHeadline: event.target.value })}
      />
      <TextArea
        label={labels.socialDescription}
        wrong={wrongDescription}
        lang={lang}
        rows={3}
        {...ONE_UNDO}
        value={socialDescription}
        maxLength={FIELD_LIMITS.socialDescription}
        help={about.socialDescriptionHelp}
        onChange={event => onFields({ socialDescription: event.target.value })}
      />
      <figure className="external-preview" aria-label={about.searchResult}>
        <figcaption className="label">{about.searchResult}</figcaption>
        <div className="search-preview" lang={lang}>
          <small>
            {siteName} · {host}
            {path}
          </small>
          <b>{cut(title, SEARCH_TITLE)}</b>
          <p>{cut(text, SEARCH_TEXT)}</p>
        </div>
      </figure>
      <figure className="external-preview" aria-label={about.shareCard}>
        <figcaption className="label">{about.shareCard}</figcaption>
        <div className="share-preview" lang={lang}>
          <img src={picture} alt="" width={1200} height={630} loading="lazy" />
          <small>{host}</small>
          <b>{cut(title, 90)}</b>
          <p>{cut(text, 120)}</p>
        </div>
      </figure>
    </>
  );
}

interface CanonicalFieldProps {
  url: string;
  onUrl(url: string): void;
}

/** The canonical address. An invalid one stays in the field with its error and is not saved. */
export function CanonicalField({ url, onUrl }: CanonicalFieldProps) {
  const { about, fields } = useComposerWords();
  const refused = useWrongField('canonicalUrl');
  const [wrong, setWrong] = useState<string | null>(null);
  return (
    <TextField
      label={fields.canonicalUrl}
      type="url"
      value={wrong ?? url}
      maxLength={FIELD_LIMITS.canonicalUrl}
      spellCheck={false}
      help={about.canonicalHelp}
      wrong={wrong === null ? refused : about.canonicalWrong}
      onChange={event => {
        const next = event.target.value.trim();
        const good = next === '' || isWebAddress(next);
        setWrong(good ? null : event.target.value);
        if (good) onUrl(next);
      }}
    />
  );
}
