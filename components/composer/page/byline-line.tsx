'use client';
import { useEffect, useState } from 'react';
import type { StoryFields } from '@/domain/story/story';
import { Credits, namesOf } from '@/components/reader/story/credits';
import { Phrased } from '@/components/reader/text/phrased';
import type { ReaderWords } from '@/components/reader/words';

/** The readers' words, which are loaded on demand; null until they are. */
function useReaderWords(lang: string): ReaderWords | null {
  const [wordsFor, setWordsFor] = useState<((lang: string) => ReaderWords) | null>(null);
  useEffect(() => {
    let still = true;
    // If they fail to load, the line is missing until the next story is opened; the story is not affected.
    void import('@/components/reader/words').then(
      loaded => still && setWordsFor(() => loaded.wordsFor),
      () => {},
    );
    return () => {
      still = false;
    };
  }, []);
  return wordsFor && wordsFor(lang);
}

/** The byline as printed, with the credits from the end of the story. */
export function BylineLine({ fields, lang }: { fields: StoryFields; lang: string }) {
  const words = useReaderWords(lang);
  const { dateline, source } = fields;
  const bylines = fields.bylines.map(({ role, name }) => ({ role, name, href: null }));
  if (!bylines.length && !dateline && !source) return <hr className="printed-byline-none" />;
  const reporting = words && namesOf('reporting', { bylines, lang, words });
  return (
    <p className="printed-byline" data-testid="byline-preview">
      {words && <Credits bylines={bylines} dateline={dateline} lang={lang} words={words} />}
      {source && <span>{source}</span>}
      {words && reporting && (
        <span>
          <Phrased parts={words.reportedBy(reporting)} />
        </span>
      )}
    </p>
  );
}
