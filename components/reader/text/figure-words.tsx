import { Runs } from './runs';
import type { PageLanguages } from './page-languages';

interface FigureWordsProps {
  caption: string;
  credit: string;
  languages: PageLanguages;
}

/** The caption and credit of a picture. */
export function FigureWords({ caption, credit, languages }: FigureWordsProps) {
  if (!caption && !credit) return null;
  return (
    <figcaption>
      {caption && <Runs text={caption} languages={languages} />}
      {caption && credit && ' '}
      {credit && (
        <span className="credit">
          <Runs text={credit} languages={languages} />
        </span>
      )}
    </figcaption>
  );
}
