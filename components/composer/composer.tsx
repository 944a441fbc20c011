'use client';
import { EditorContent } from '@tiptap/react';
import { lazy, Suspense, type DragEvent } from 'react';
import { directionOf } from '@/domain/edition';
import { Dialog } from '@/components/ui/dialog';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { refusalsWords } from '@/components/ui/words/refusal-words';
import { useWords } from '@/components/ui/words/words-provider';
import { AskingDialogs } from './asking-dialogs';
import { AssignField } from './assign-field';
import { KeptBar, NoticeBar } from './bars';
import { Bubble } from './bubble';
import { BylineLine } from './byline-line';
import { CheckPopover } from './checks/check-popover';
import { PublishDialog } from './checks/publish-dialog';
import type { ChecksTabProps } from './checks-tab';
import { Conflict } from './conflict';
import { CorrectionDialog } from './correction-dialog';
import { ToolsContext } from './context';
import { FoundBar } from './found-bar';
import { Header } from './header';
import { HistoryTab } from './history-tab';
import { later } from './later';
import { LeadPicture } from './lead-picture';
import { MergedBar } from './merged-bar';
import { Margin, NewNote, NotesTab } from './notes/parts';
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
import { BlockHandle } from './writing/block-handle';
import { FindBar } from './writing/find-bar';
import { Preview } from './writing/preview';
import { ViewMenu } from './writing/view-menu';
import type { ComposerProps } from './view';

const ChecksTab = later<ChecksTabProps>(async () => (await import('./checks-tab')).ChecksTab);
const HistoryView = lazy(async () => ({
  default: (await import('./history/history-view')).HistoryView,
}));

// A file dropped beside the fields would otherwise replace the page with itself.
function keepFiles(event: DragEvent) {
  if (event.dataTransfer.types.includes('Files')) event.preventDefault();
}

/** Where a story is written: the printed page, and beside it what staff need to know of it. */
export function Composer(props: ComposerProps) {
  const words = useWords();
  const composer = useComposer(props);
  const { story, held, editor, saving, actions, tools, checks, panel, writing, found, conflict } = composer;
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
      {composer.comparing && !conflict && (
        <Suspense>
          <HistoryView
            storyId={story.id}
            slugLine={slugLine}
            current={composer.comparing}
            lang={lang}
            paper={props}
            readOnly={tools.readOnly}
            mayName={props.offers.includes(held.editionId)}
            onRestore={number => {
              composer.closeComparing();
              void composer.restoreRevision(number);
            }}
            onClose={composer.closeComparing}
          />
        </Suspense>
      )}
      <div
        className={classNames('composer', writing.focused && 'focus-mode')}
        hidden={conflict !== null || composer.comparing !== null}
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
          people={composer.people}
          busy={actions.busy}
          onAct={composer.act}
          onLeave={saving.autosave.flush}
        />
        <div className="bars">
          {saving.state.kind === 'kept' && (
            <KeptBar nextTry={saving.state.nextTry} onTry={() => void saving.autosave.flush()} />
          )}
          {found && (
            <FoundBar
              key={found.found.place}
              {...found}
              lang={lang}
              paper={props}
              readCurrent={composer.read}
            />
          )}
          {composer.merging.mergedIn && (
            <MergedBar
              merged={composer.merging.mergedIn}
              lang={lang}
              paper={props}
              onUndo={composer.merging.undo}
              onClose={composer.merging.closeMergedIn}
            />
          )}
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
                suggesting={composer.suggesting}
                checks={{ blocking: checks.list.blocking.length, onOpen: () => panel.show('checks') }}
                view={<ViewMenu writing={writing} onSheet={() => composer.setSheet(true)} />}
              />
            )}
            {editor && writing.finding && (
              <FindBar
                editor={editor}
                fields={held.fields}
                readOnly={tools.readOnly}
                changeFields={composer.changeFields}
                onClose={() => writing.find(false)}
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
                {editor && !tools.readOnly && <BlockHandle editor={editor} />}
                {editor && (
                  <Margin
                    editor={editor}
                    tools={composer.notes}
                    suggesting={composer.suggesting}
                    readOnly={tools.readOnly}
                    myId={props.me.id}
                  />
                )}
              </article>
            </div>
            {editor && (
              <Bubble editor={editor} onNote={composer.notes.beginHere} suggesting={composer.suggesting} />
            )}
            <NewNote tools={composer.notes} editor={editor} />
            {editor && (
              <CheckPopover
                editor={editor}
                readOnly={tools.readOnly}
                onFix={checks.fixMarked}
                onIgnore={checks.ignore}
              />
            )}
            {editor && <SlashMenu editor={editor} langs={langs} />}
          </main>
          <Panel
            tab={panel.tab}
            blocking={checks.list.blocking.length}
            notes={composer.notes.open.length}
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
                story={story}
                held={held}
                text={composer.text}
                onEmbargo={until => void actions.embargo(until)}
                onHeld={composer.change}
                onFields={composer.changeFields}
              />
            )}
            {panel.tab === 'story' && <AssignField storyId={story.id} tools={composer.notes} />}
            {panel.tab === 'story' && <VersionsField {...props} onLeave={saving.autosave.flush} />}
            {panel.tab === 'checks' && (
              <ChecksTab
                list={checks.list}
                reasonRules={props.reasonRules}
                onGo={checks.go}
                onFix={checks.fix}
                onIgnore={checks.ignore}
                onNext={checks.next}
              />
            )}
            {panel.tab === 'notes' && <NotesTab tools={composer.notes} editor={editor} myId={props.me.id} />}
            {panel.tab === 'history' && (
              <HistoryTab
                storyId={story.id}
                version={story.version}
                onRestore={composer.restoreRevision}
                onCompare={composer.compare}
              />
            )}
          </Panel>
        </div>
        {editor && <AskingDialogs editor={editor} asked={composer.asked} onClose={() => tools.ask(null)} />}
        <PublishDialog
          findings={checks.asked}
          onGo={checks.go}
          onClose={() => checks.ask(null)}
          onPublish={checks.publish}
        />
        {writing.previewing && (
          <Preview
            storyId={story.id}
            hasSection={held.fields.sectionId !== null}
            onFlush={saving.autosave.flush}
            onClose={() => writing.preview(false)}
          />
        )}
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
