import type { ReaderWords } from '../words/en';

/** Shows that the region above scrolls sideways; screen readers learn it from the name of the region. */
export function ScrollHint({ words }: { words: ReaderWords }) {
  return (
    <p className="scrolls" aria-hidden="true">
      {words.scrolls} <span className="arrow">→</span>
    </p>
  );
}
