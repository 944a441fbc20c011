'use client';
import CheckIcon from 'lucide-react/icons/check';
import DriveIcon from 'lucide-react/icons/hard-drive';
import LoaderIcon from 'lucide-react/icons/loader';
import WrongIcon from 'lucide-react/icons/circle-x';
import { Icon, type IconShape } from '@/components/ui/icon';
import { problemWords } from '@/components/ui/words/problem-words';
import { joined } from '@/components/ui/words/joined';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import { useLanguage } from '@/components/ui/words/words-provider';
import type { ComposerWords } from '@/components/composer/words/en';
import { OUTDATED_PAGE, type Conflict, type RefusedSave } from '../api';
import type { SaveState } from './autosave';
import { clockTime, useInBrowser } from '@/components/ui/time/times';
import { requestFieldLabel } from './wrong-fields';

export type ComposerSaveState = SaveState<Conflict, RefusedSave>;

interface SavedStateProps {
  state: ComposerSaveState;
  /** Whether this browser stored the unsaved text. */
  isStored: boolean;
}

/** Why the server refused the text, in the interface language if the reason is known. */
function refusedWords(refused: RefusedSave, words: ComposerWords, lang: string, isStored: boolean): string {
  const { why } = words.saved;
  if (refused.reason === OUTDATED_PAGE) return isStored ? why.outdated : why.outdatedNotStored;
  const message = problemWords(refused, words, lang);
  if (message) return message;
  return refused.status === 403 ? why.forbidden : why.refused;
}

/** The state of the last save, without its time. */
function savedWords(
  { state, isStored }: SavedStateProps,
  words: ComposerWords,
  lang: string,
  time: (at: number) => string,
): string {
  const { saved } = words;
  switch (state.kind) {
    case 'saved':
      return saved.saved;
    case 'saving':
      return saved.saving;
    case 'offline':
      return state.at === null ? saved.notStored : saved.stored(time(state.at));
    case 'refused':
      if (state.refused.fields.length)
        return words.wrongFields.saved(
          joined(
            state.refused.fields.map(({ field }) => requestFieldLabel(field, words)),
            lang,
          ),
        );
      return saved.notSaved(refusedWords(state.refused, words, lang, isStored));
    case 'signed-out':
      return saved.notSaved(saved.why.signedOut);
    case 'conflict':
      return saved.notSaved(saved.why.conflict);
  }
}

const ICONS: Partial<Record<ComposerSaveState['kind'], IconShape>> = {
  saved: CheckIcon,
  saving: LoaderIcon,
  offline: DriveIcon,
};

export function SavedState(props: SavedStateProps) {
  const { state } = props;
  const words = useComposerWords();
  const inBrowser = useInBrowser();
  const lang = useLanguage();
  const text = savedWords(props, words, lang, at => (inBrowser ? clockTime(at) : ''));
  const isWrong = state.kind === 'offline' && state.at === null;
  const icon = isWrong ? undefined : ICONS[state.kind];
  return (
    <span className="saved" role="status" data-kind={isWrong ? 'notStored' : state.kind} title={text}>
      <Icon of={icon ?? WrongIcon} small tone={icon ? undefined : 'bad'} />
      <span className="truncate">
        {text}
        {state.kind === 'saved' && inBrowser && <time className="desk-only"> {clockTime(state.at)}</time>}
      </span>
    </span>
  );
}
