import { Runs } from '../text/runs';
import type { PageLanguages } from '../text/page-languages';
import type { ReaderWords } from '../words';

/** The notes of a story, each with a way back to where it was called. */
export function Footnotes({
  texts,
  languages,
  words,
  idPrefix,
}: {
  texts: string[];
  languages: PageLanguages;
  words: ReaderWords;
  idPrefix: string;
}) {
  if (!texts.length) return null;
  return (
    <section className="footnotes" aria-label={words.footnotes}>
      <ol className="notes">
        {texts.map((text, index) => (
          <li key={index} id={`${idPrefix}note-${index + 1}`}>
            <Runs text={text} languages={languages} />{' '}
            <a href={`#${idPrefix}to-${index + 1}`} aria-label={words.backToText(index + 1)}>
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
