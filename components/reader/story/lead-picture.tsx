import { FigureWords } from '../text/figure-words';
import { ResponsivePicture } from '../text/picture';
import type { PageLanguages } from '../text/page-languages';
import type { FigureView } from '../view';

/** The picture at the head of a story, the first thing that the page loads. */
export function LeadPicture({ figure, languages }: { figure: FigureView; languages: PageLanguages }) {
  return (
    <figure className="hero bleed">
      <ResponsivePicture
        picture={figure}
        sizes={
          languages.secondLang
            ? '(min-width: 76rem) 72rem, 100vw'
            : '(min-width: 80rem) 58.25rem, (min-width: 48rem) 42.75rem, 100vw'
        }
        widths={[480, 1920]}
        first
      />
      <FigureWords {...figure} languages={languages} />
    </figure>
  );
}
