'use client';
import type { StoryFields } from '@/domain/story';
import { Credits, namesOf } from '@/components/reader/byline-line';
import { Phrased } from '@/components/reader/phrased';
import { wordsFor } from '@/components/reader/words';

/** The byline as readers will have it; what they find at the end of the story stands here too. */
export function BylineLine({ fields, lang }: { fields: StoryFields; lang: string }) {
  const { dateline, source } = fields;
  const bylines = fields.bylines.map(({ role, name }) => ({ role, name, href: null }));
  if (!bylines.length && !dateline && !source) return <hr className="p-by-none" />;
  const reporting = namesOf('reporting', bylines, lang);
  return (
    <p className="p-by" data-testid="byline-preview">
      <Credits bylines={bylines} dateline={dateline} lang={lang} />
      {source && <span>{source}</span>}
      {reporting && (
        <span>
          <Phrased parts={wordsFor(lang).reportedBy(reporting)} />
        </span>
      )}
    </p>
  );
}
