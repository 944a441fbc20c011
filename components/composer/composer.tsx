'use client';
import { EditorContent } from '@tiptap/react';
import type { DragEvent } from 'react';
import { directionOf } from '@/domain/edition';
import { Dialog } from '@/components/ui/dialog';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { refusalsWords } from '@/components/ui/words/refusal-words';
import { useWords } from '@/components/ui/words/words-provider';
import { AskingDialogs } from './asking-dialogs';
import { FoundBar, KeptBar, NoticeBar } from './bars';
import { Bubble } from './bubble';
import { BylineLine } from './byline-line';
import { ChecksTab } from './checks-tab';
import { Conflict } from './conflict';
import { CorrectionDialog } from './correction-dialog';
import { ToolsContext } from './context';
import { Header } from './header';
import { HistoryTab } from './history-tab';
import { LeadPicture } from './lead-picture';
import { PageTexts } from './page-texts';
import { Panel } from './panel';
import { SavedState } from './saved-state';
import { ShortcutSheet } from './shortcut-sheet';
import { SignInDialog } from './sign-in-dialog';
import { SlashMenu } from './slash-menu';
import { StoryTab } from './story-tab';
import { Toolbar } from './toolbar';
import { useComposer } from './use-composer';
import { VersionsField } from './versions-field';
import type { ComposerProps } from './view';

// A file dropped beside the fields would otherwise replace the page with itself.
function keepFiles(event: DragEvent) {
  if (event.dataTransfer.types.includes('Files')) event.preventDefault();
}

/** Where a story is written: the printed page, and beside it what staff need to know of it. */
export function Composer(props: ComposerProps) {
  const words = useWords();
  const composer = useComposer(props);
  const { story, held, editor, saving, actions, tools, checks, panel, found, conflict } = composer;
  const edition = props.editions.find(({ id }) => id === held.editionId);
  const lang = edition?.lang ?? 'en';
  const langs = { first: lang, second: edition?.secondLang ?? null };
  const slugLine = held.fields.slug || held.fields.headline;
  const counts = words.tools.length(
    words.tools.words(composer.length.words, composer.length.hanzi),
    composer.length.minutes,
  );
  const saveAbility = story.abilities.find(({ action }) => action === 'save');
  return (
    <ToolsContext value={tools}>
      {conflict && (
        <Conflict
          {...conflict}
          myName={props.me.name}
          slugLine={slugLine}
          lang={lang}
          paper={props}
          status={<SavedState state={saving.state} />}
        />
      )}
      <div
        className="composer"
        hidden={conflict !== null}
        onDragOver={keepFiles}
        onDrop={keepFiles}
        onCompositionStart={() => saving.autosave.composing(true)}
        onCompositionEnd={() => saving.autosave.composing(false)}
      >
        <a className="skip" href="#page">
          {words.nav.skip}
        </a>
        <Header
          story={story}
          slugLine={slugLine}
          editions={props.editions}
          versions={props.versions}
          state={saving.state}
          unsent={saving.autosave.unsent()}
          counts={counts}
          busy={actions.busy}
          onAct={composer.act}
          onLeave={saving.autosave.flush}
        />
        <div className="bars">
          {saving.state.kind === 'kept' && (
            <KeptBar nextTry={saving.state.nextTry} onTry={() => void saving.autosave.flush()} />
          )}
          {found && <FoundBar {...found} />}
          {actions.notice && (
            <NoticeBar
              notice={actions.notice}
              link={
                story.liveAddress && actions.notice.tone === 'good' ? (
                  <a className="link" href={story.liveAddress} target="_blank" rel="noopener">
                    {words.compose.view}
                  </a>
                ) : null
              }
            />
          )}
          {composer.dropped > 0 && (
            <NoticeBar notice={{ tone: 'bad', text: words.compose.badBlocks(composer.dropped) }} />
          )}
          {composer.uploadFailure && (
            <NoticeBar notice={{ tone: 'bad', text: words.picture.failed[composer.uploadFailure] }} />
          )}
          {tools.readOnly && saveAbility && saveAbility.refusals.length > 0 && (
            <NoticeBar notice={{ tone: 'bad', text: refusalsWords(saveAbility.refusals, words) }} />
          )}
        </div>
        <div className="cbody">
          <main className="page-wrap" id="page" tabIndex={-1}>
            {editor && !tools.readOnly && (
              <Toolbar
                editor={editor}
                langs={langs}
                checks={{ blocking: checks.blocking.length, onOpen: () => panel.show('checks') }}
              />
            )}
            <div className="printed">
              <article
                className={classNames('page', lang.startsWith('zh') && 'zh')}
                data-page
                lang={lang}
                dir={directionOf(lang)}
                data-ink={edition?.ink}
                aria-label={words.compose.preview}
              >
                <PageTexts
                  fields={held.fields}
                  lang={lang}
                  readOnly={tools.readOnly}
                  editor={editor}
                  onFields={composer.changeFields}
                />
                <BylineLine fields={held.fields} lang={lang} />
                <LeadPicture
                  lead={held.fields.lead}
                  onLead={change => composer.changeFields(fields => ({ lead: change(fields.lead) }))}
                />
                <EditorContent editor={editor} />
              </article>
            </div>
            {editor && <Bubble editor={editor} />}
            {editor && <SlashMenu editor={editor} langs={langs} />}
          </main>
          <Panel
            tab={panel.tab}
            blocking={checks.blocking.length}
            revisionNumber={story.revisionNumber}
            counts={counts}
            open={panel.open}
            onTab={panel.show}
            onClose={panel.close}
            onSheet={() => composer.setSheet(true)}
          >
            {panel.tab === 'story' && (
              <StoryTab
                {...props}
                held={held}
                wasPublic={story.wasPublic}
                onHeld={composer.change}
                onFields={composer.changeFields}
              />
            )}
            {panel.tab === 'story' && <VersionsField {...props} onLeave={saving.autosave.flush} />}
            {panel.tab === 'checks' && <ChecksTab checks={checks} onGo={panel.go} />}
            {panel.tab === 'history' && (
              <HistoryTab storyId={story.id} version={story.version} onRestore={composer.restoreRevision} />
            )}
          </Panel>
        </div>
        {editor && <AskingDialogs editor={editor} asked={composer.asked} onClose={() => tools.ask(null)} />}
        <CorrectionDialog
          open={composer.correcting}
          onClose={() => composer.setCorrecting(false)}
          onCorrect={composer.correct}
        />
        <ShortcutSheet open={composer.sheet} onClose={() => composer.setSheet(false)} />
        <Dialog
          open={composer.killing}
          title={words.compose.killTitle}
          onClose={() => composer.setKilling(false)}
          foot={
            <>
              <Button onClick={() => composer.setKilling(false)}>{words.compose.cancel}</Button>
              <Button look="danger" onClick={composer.kill}>
                {words.compose.killButton}
              </Button>
            </>
          }
        >
          <p>{words.compose.killText}</p>
        </Dialog>
      </div>
      <SignInDialog
        open={saving.state.kind === 'signed-out' || actions.needsSignIn}
        email={props.me.email}
        onSignedIn={composer.signedIn}
      />
    </ToolsContext>
  );
}
