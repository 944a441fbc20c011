import { joined, valueOf } from './words/joined';
import { useLanguage } from './words/words-provider';

export type EditionState = 'off' | 'work' | 'live' | 'stale';

export interface EditionMark {
  /** One character, always in the same place. */
  mark: string;
  name: string;
  state: EditionState;
  /** The state in words. */
  stateWord: string;
}

const CLASSES: Record<EditionState, string> = { off: 'off', work: 'work', live: 'is-live', stale: 'stale' };

/** The editions in which a story exists. The order never changes, so that the positions become familiar. */
export function EditionMarks({ marks, label }: { marks: EditionMark[]; label: string }) {
  const lang = useLanguage();
  const states = marks.filter(mark => mark.state !== 'off').map(mark => `${mark.name} ${mark.stateWord}`);
  return (
    <span className="edition-marks" role="img" aria-label={joined(states, lang) || label}>
      {marks.map(({ mark, name, state, stateWord }) => (
        <span key={name} className={CLASSES[state]} title={valueOf(name, stateWord, lang)}>
          {mark}
        </span>
      ))}
    </span>
  );
}
