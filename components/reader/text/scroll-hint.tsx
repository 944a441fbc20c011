import type { Words } from '../words/words';

/** Says to those who see it that what is above goes on sideways; the name of the region says it to all others. */
export function ScrollHint({ words }: { words: Words }) {
  return (
    <p className="scrolls" aria-hidden="true">
      {words.scrolls} <span className="arrow">→</span>
    </p>
  );
}
