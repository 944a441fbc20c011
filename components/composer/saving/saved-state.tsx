'use client';
import CheckIcon from 'lucide-react/icons/check';
import DriveIcon from 'lucide-react/icons/hard-drive';
import LoaderIcon from 'lucide-react/icons/loader';
import WrongIcon from 'lucide-react/icons/circle-x';
import { Icon } from '@/components/ui/icon';
import { refusalsWords } from '@/components/ui/words/refusal-words';
import { useWords } from '@/components/ui/words/words-provider';
import type { Words } from '@/components/ui/words/words';
import { OUTDATED_PAGE, type Conflict, type Refused } from '../api';
import type { SaveState } from './autosave';
import { clockTime, useInBrowser } from '../times';

export type ComposerSaveState = SaveState<Conflict, Refused>;

/** Why the server did not take the text, in the newsroom's words where we have some. */
function refusedWords({ status, reason, detail, refusals }: Refused, words: Words): string {
  const { why } = words.saved;
  if (reason === OUTDATED_PAGE) return why.outdated;
  if (status === 413) return why.tooLarge;
  if (refusals.length) return refusalsWords(refusals, words);
  if (status === 403) return why.forbidden;
  return detail ? `${why.refused} (${detail})` : why.refused;
}

/** What is said of the last save, besides its time. */
function savedWords(state: ComposerSaveState, words: Words, time: (at: number) => string): string {
  const { saved } = words;
  switch (state.kind) {
    case 'saved':
      return saved.saved;
    case 'saving':
      return saved.saving;
    case 'kept':
      return saved.kept(time(state.at));
    case 'refused':
      return saved.notSaved(refusedWords(state.refused, words));
    case 'signed-out':
      return saved.notSaved(saved.why.signedOut);
    case 'conflict':
      return saved.notSaved(saved.why.conflict);
  }
}

const ICONS = { saved: CheckIcon, saving: LoaderIcon, kept: DriveIcon };

export function SavedState({ state }: { state: ComposerSaveState }) {
  const words = useWords();
  const inBrowser = useInBrowser();
  const text = savedWords(state, words, at => (inBrowser ? clockTime(at) : ''));
  const kind = state.kind === 'saved' || state.kind === 'saving' || state.kind === 'kept' ? state.kind : null;
  return (
    <span className="saved" role="status" data-kind={state.kind} title={text}>
      <Icon of={kind ? ICONS[kind] : WrongIcon} small tone={kind ? undefined : 'bad'} />
      <span className="cut">
        {text}
        {state.kind === 'saved' && inBrowser && <time className="desk-only"> {clockTime(state.at)}</time>}
      </span>
    </span>
  );
}
