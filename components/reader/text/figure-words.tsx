import { languageRules } from '@/domain/language/languages';
import type { AiLabel } from '@/domain/language/language';
import { Runs } from './runs';
import type { PageLanguages } from './page-languages';

interface FigureWordsProps {
  caption: string;
  credit: string;
  ai?: AiLabel | null;
  languages: PageLanguages;
}

/** The caption and credit of a picture, and the part that AI had in it. */
export function FigureWords({ caption, credit, ai, languages }: FigureWordsProps) {
  if (!caption && !credit && !ai) return null;
  return (
    <figcaption>
      {caption && <Runs text={caption} languages={languages} />}
      {caption && (credit || ai) && ' '}
      {(credit || ai) && (
        <span className="credit">
          <CreditWords credit={credit} ai={ai} languages={languages} />
        </span>
      )}
    </figcaption>
  );
}

/** The credit of a picture, and the part that AI had in it. */
export function CreditWords({ credit, ai, languages }: Omit<FigureWordsProps, 'caption'>) {
  return (
    <>
      {credit && <Runs text={credit} languages={languages} />}
      {credit && ai && ' · '}
      {ai && languageRules(languages.lang).ai[ai]}
    </>
  );
}
