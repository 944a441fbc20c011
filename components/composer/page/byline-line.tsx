'use client';
import { primaryLanguage } from '@/domain/language/languages';
import { useEffect, useState } from 'react';
import type { StoryFields } from '@/domain/story/story';
import { Credits, namesOf } from '@/components/reader/story/credits';
import { Phrased } from '@/components/reader/text/phrased';
import type { Words } from '@/components/reader/words/en';

/** The readers' words by language, each loaded on demand. */
const CATALOGUES: Record<string, () => Promise<Words>> = {
  en: async () => (await import('@/components/reader/words/en')).en,
  fr: async () => (await import('@/components/reader/words/fr')).fr,
  zh: async () => (await import('@/components/reader/words/zh-hans')).zhHans,
  ar: async () => (await import('@/components/reader/words/ar')).ar,
};

function useReaderWords(lang: string): Words | null {
  const [loaded, setLoaded] = useState<Words | null>(null);
  const primary = primaryLanguage(lang);
  useEffect(() => {
    let still = true;
    const load = CATALOGUES[primary] ?? CATALOGUES.en!;
    // If the words fail to load, the line is missing until the next story is opened; the story is not
    // affected.
    void load().then(
      words => still && setLoaded(words),
      () => {},
    );
    return () => {
      still = false;
    };
  }, [primary]);
  return loaded;
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
