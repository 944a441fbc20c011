'use client';
import XIcon from 'lucide-react/icons/x';
import { DeferredFailure } from '@/components/ui/deferred';
import { deferred } from '@/components/composer/deferred';
import type { Paper } from '@/components/composer/merging/conflict-words';
import { NoticeBar } from '@/components/composer/notice-bar';
import { OfflineBar, UnsavedBar } from './unsaved-bars';
import { saveAsFile } from '@/components/composer/saving/copy-as-file';
import type { ComposerState } from '@/components/composer/state/use-composer';
import { PasteNotice } from '@/components/editor/paste/paste-notice';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { refusalsWords } from '@/components/ui/words/refusal-words';
import { useWords } from '@/components/ui/words/words-provider';

/**
 * Keeps the text at its position on the screen while bars appear and disappear above it, by scrolling the
 * page, unless it has not been used yet. Returns a ref for the element that contains the bars.
 */
function keepPagePlace(bars: HTMLElement | null): (() => void) | undefined {
  if (!bars) return undefined;
  let height: number | null = null;
  // Called once with the initial height of the bars: reading it here would force a layout.
  const observer = new ResizeObserver(() => {
    const change = bars.offsetHeight - (height ?? bars.offsetHeight);
    height = bars.offsetHeight;
    if (!change) return;
    const page = bars.parentElement?.querySelector('.page-wrap');
    if (page && (page.scrollTop > 0 || page.contains(document.activeElement)))
      page.scrollBy({ top: change, behavior: 'instant' });
  });
  observer.observe(bars);
  return () => observer.disconnect();
}

/** Save results in which the server does not have the text. */
const UNSAVED = new Set<string>(['offline', 'refused', 'signed-out']);

const ReplacedStreamBar = deferred(rest => rest.ReplacedStreamBar);
const AgencyKillBar = deferred(rest => rest.AgencyKillBar);
const ReturnedBar = deferred(rest => rest.ReturnedBar);
const UnsentBar = deferred(rest => rest.UnsentBar);
const TranslationBar = deferred(rest => rest.TranslationBar);
const MachineBar = deferred(
  rest => rest.MachineBar,
  ({ machine }) => machine.isWanted,
);
const MergedBar = deferred(rest => rest.MergedBar);
const LostBlocksBar = deferred(
  rest => rest.LostBlocksBar,
  ({ lost }) => lost.length > 0,
);
const TrayBar = deferred(
  rest => rest.TrayBar,
  ({ tray }) => tray.latest !== null,
);
const ScheduleBars = deferred(
  rest => rest.ScheduleBars,
  ({ story }) => Boolean(story.schedule ?? story.unpublishing),
);

interface PageBarsProps {
  composer: ComposerState;
  lang: string;
  paper: Paper;
  myId: string;
}

/** All messages of the composer over the page. */
export function PageBars({ composer, lang, paper, myId }: PageBarsProps) {
  const { notice, saving, steps, story, text, tools, translating } = composer;
  const { found, merging } = composer.otherTexts;
  const { uploadFailure, dismissUploadFailure } = composer.inserting;
  const words = useWords();
  const unsent = saving.autosave.unsent();
  const save = story.abilities.find(({ action }) => action === 'save');
  const whyNot = save ? refusalsWords(save.refusals, words) : '';
  return (
    <div className="bars" ref={keepPagePlace}>
      {UNSAVED.has(saving.state.kind) && !saving.isStored && (
        <UnsavedBar
          onTry={() => {
            void saving.autosave.writeJournal(true);
            void saving.autosave.flush();
          }}
          onCopy={() => saveAsFile(text.read())}
        />
      )}
      <DeferredFailure />
      <ReplacedStreamBar />
      {saving.state.kind === 'offline' && saving.isStored && (
        <OfflineBar nextTry={saving.state.nextTry} onTry={() => void saving.autosave.flush()} />
      )}
      {found && (
        <UnsentBar key={found.found.place} {...found} lang={lang} paper={paper} readCurrent={text.read} />
      )}
      <TrayBar tray={composer.tray} onShow={() => composer.panel.show('tray')} />
      {merging.mergedIn && (
        <MergedBar
          merged={merging.mergedIn}
          lang={lang}
          paper={paper}
          onUndo={merging.undo}
          onClose={merging.closeMergedIn}
        />
      )}
      {story.checkFacts.agencyKill && <AgencyKillBar kill={story.checkFacts.agencyKill} story={story} />}
      {story.returned && (
        <ReturnedBar
          key={story.returned.at}
          storyId={story.id}
          myId={myId}
          returned={story.returned}
          notes={composer.collaboration.notes.open.length}
          onNotes={() => composer.panel.show('notes')}
        />
      )}
      {notice && (notice.stage === undefined || notice.stage === story.stage) && (
        <NoticeBar
          notice={notice}
          link={
            story.liveAddress && notice.tone === 'good' ? (
              <a className="link" href={story.liveAddress} target="_blank" rel="noopener">
                {words.compose.view}
              </a>
            ) : null
          }
        />
      )}
      {translating.translation.isTranslation && (
        <TranslationBar translation={translating.translation} untranslated={translating.untranslated} />
      )}
      <MachineBar machine={translating.machine} readOnly={tools.readOnly} />
      <ScheduleBars story={story} tools={steps.schedule} />
      {story.changeTakesBack && !(tools.readOnly && tools.picturesReadOnly) && (
        <NoticeBar notice={{ tone: 'warn', text: words.compose.takesBack(story.changeTakesBack.by) }} />
      )}
      {text.editor && <LostBlocksBar lost={text.lost} editor={text.editor} readOnly={tools.readOnly} />}
      {text.editor && <PasteNotice editor={text.editor} />}
      {uploadFailure && (
        <NoticeBar
          notice={{ tone: 'bad', text: uploadFailure }}
          link={
            <Button tiny icon aria-label={words.panel.close} onClick={dismissUploadFailure}>
              <Icon of={XIcon} small />
            </Button>
          }
        />
      )}
      {tools.readOnly && (
        <NoticeBar
          notice={{
            tone: unsent && tools.picturesReadOnly ? 'bad' : 'warn',
            text: [
              tools.picturesReadOnly ? words.compose.readOnly : words.library.picturesOnly,
              tools.picturesReadOnly && (whyNot || `${words.stages[story.stage]}.`),
              unsent && tools.picturesReadOnly && words.saved.leftOut,
            ]
              .filter(Boolean)
              .join(' '),
            ...(unsent &&
              tools.picturesReadOnly && {
                undo: { label: words.saved.copy, run: () => saveAsFile(text.read()) },
              }),
          }}
        />
      )}
    </div>
  );
}
