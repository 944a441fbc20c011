'use client';
import ArrowDownIcon from 'lucide-react/icons/arrow-down';
import CheckIcon from 'lucide-react/icons/check';
import LanguagesIcon from 'lucide-react/icons/languages';
import type { TranslationSource } from '@/domain/api/translations/translation';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { betweenSentences } from '@/components/ui/words/joined';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import { useLanguage } from '@/components/ui/words/words-provider';
import { SHORTCUTS } from '../keys/shortcuts';
import type { Pane, TranslationTools } from './use-translation';

const PANES: Pane[] = ['source', 'text'];

/** How far a translation is behind its source, with links to the changes. */
export function TranslationBar({
  translation,
  untranslated,
}: {
  translation: TranslationTools;
  /** How many texts are still those of the source. */
  untranslated: number;
}) {
  const { translating: words } = useComposerWords();
  const lang = useLanguage();
  const { source, isOpen, notice, pane } = translation;
  const isAllDone = notice === 'all-done';
  if (!isOpen && notice !== 'failed' && !isAllDone && !source?.left && !untranslated) return null;
  const isBehind = (source?.left ?? 0) > 0;
  const problem = { moved: words.moved, 'not-marked': words.notMarked, failed: words.failed };
  const isOpenWork = isBehind || untranslated > 0;
  const said = notice && notice !== 'all-done' ? problem[notice] : null;
  return (
    <div className={`note-line trans-bar ${isOpenWork || said ? 'tone-warning' : 'soft'}`} aria-live="polite">
      <Icon of={LanguagesIcon} tone={isOpenWork || said ? 'warn' : undefined} />
      <span>
        {source ? <State source={source} untranslated={untranslated} /> : !said && words.loading}
        {said && <> {said}</>}
        {isAllDone && betweenSentences(lang) + words.allDone}
      </span>
      <span className="button-row">
        {notice === 'failed' && (
          <Button tiny variant="line" onClick={translation.refresh}>
            {words.again}
          </Button>
        )}
        {isOpen && (
          <span className="segmented narrow-pane" role="group" aria-label={words.panes}>
            {PANES.map(one => (
              <button
                key={one}
                type="button"
                aria-pressed={pane === one}
                onClick={() => translation.setPane(one)}
              >
                {one === 'source' ? words.source : words.translation}
              </button>
            ))}
          </span>
        )}
        {isBehind && (
          <Button tiny variant="line" aria-keyshortcuts="Shift+F8" onClick={translation.next}>
            <Icon of={ArrowDownIcon} small />
            {words.next} <Kbd keys={SHORTCUTS.nextChange.keys} silent />
          </Button>
        )}
        {isBehind && translation.mayMark && (
          <Button
            tiny
            variant="line"
            aria-keyshortcuts="Control+F8"
            onClick={() => translation.markAll(true)}
          >
            <Icon of={CheckIcon} small />
            {words.markAll} <Kbd keys={SHORTCUTS.allDone.keys} silent />
          </Button>
        )}
        {isAllDone && (
          <Button tiny variant="line" onClick={() => translation.markAll(false)}>
            {words.undo}
          </Button>
        )}
        <Button tiny variant="line" className="hide-source" onClick={() => translation.show(!isOpen)}>
          {isOpen ? words.close : words.open}
        </Button>
      </span>
    </div>
  );
}

function State({ source, untranslated }: { source: TranslationSource; untranslated: number }) {
  const { translating: words } = useComposerWords();
  const between = betweenSentences(useLanguage());
  const { madeFrom, revision, rows, left, done } = source;
  const changes = rows.flatMap(({ change }) => change ?? []);
  if (!left) return untranslated ? words.untranslated(untranslated) : words.inStep(revision);
  const count = (kind: string) => changes.filter(change => change.kind === kind).length;
  const counts = { changed: count('changed'), added: count('new'), removed: count('removed') };
  return (
    <>
      {words.behind(madeFrom, revision) + between}
      <b>{words.changes(counts)}</b>
      {between + words.progress(done, left)}
    </>
  );
}
