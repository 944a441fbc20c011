import { Runs } from './runs';
import type { Tongue } from './page-languages';

interface FigureWordsProps {
  caption: string;
  credit: string;
  tongue: Tongue;
}

/** The words under a picture; the credit stands apart from the caption. */
export function FigureWords({ caption, credit, tongue }: FigureWordsProps) {
  if (!caption && !credit) return null;
  return (
    <figcaption>
      {caption && <Runs text={caption} tongue={tongue} />}
      {caption && credit && ' '}
      {credit && (
        <span className="credit">
          <Runs text={credit} tongue={tongue} />
        </span>
      )}
    </figcaption>
  );
}
