'use client';
import type { StoryFields } from '@/domain/story/story';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import type { ComposerStory } from '../view';
import { RelatedField } from './related-field';
import { CanonicalField, SocialFields } from './social-fields';

interface SyndicationPartProps {
  story: ComposerStory;
  fields: StoryFields;
  lang: string;
  siteName: string;
  onFields(change: Partial<StoryFields>): void;
}

/** Related stories, and the story's texts outside the paper. */
export function SyndicatedPart({ story, fields, lang, siteName, onFields }: SyndicationPartProps) {
  const { about, fields: labels } = useComposerWords();
  return (
    <>
      <section className="props-part" aria-labelledby="related-title">
        <h2 id="related-title">{labels.relatedIds}</h2>
        <RelatedField relatedIds={fields.relatedIds} onRelated={relatedIds => onFields({ relatedIds })} />
      </section>
      <section className="props-part" aria-labelledby="outside-title">
        <h2 id="outside-title">{about.outside}</h2>
        <SocialFields
          storyId={story.id}
          fields={fields}
          lang={lang}
          siteName={siteName}
          path={story.liveAddress ?? `/…/${fields.slug}`}
          onFields={onFields}
        />
        <CanonicalField url={fields.canonicalUrl} onUrl={canonicalUrl => onFields({ canonicalUrl })} />
      </section>
    </>
  );
}
