'use client';
import type { DragEvent } from 'react';
import { classNames } from '@/components/ui/class-names';
import { useWords } from '@/components/ui/words/words-provider';
import { useWritingBehind } from './merging/use-writing-behind';
import { ToolsContext } from '@/components/editor/context';
import { Dialogs } from './dialogs';
import { Header } from './header';
import { deferred } from './deferred';
import { Page } from './page/page';
import { PageBars } from './page/page-bars';
import { Panel } from './panel/panel';
import { PanelContent } from './panel-content';
import { SavedState } from './saving/saved-state';
import { WrongFieldsContext } from './saving/wrong-fields';
import { MachineTextsContext } from '@/components/editor/fields/machine-fields';
import { useComposer } from './state/use-composer';
import type { ComposerProps } from './view';

const Conflict = deferred(rest => rest.Conflict);
const HistoryView = deferred(rest => rest.HistoryView);
const SourcePane = deferred(rest => rest.SourcePane);
const ResultPreview = deferred(rest => rest.ResultPreview);

// A file dropped outside the fields would replace the page.
function keepFiles(event: DragEvent) {
  if (event.dataTransfer.types.includes('Files')) event.preventDefault();
}

/** The editor of a story: the printed page, with the information for staff next to it. */
export function Composer(props: ComposerProps) {
  const words = useWords();
  const composer = useComposer(props);
  const { story, text, saving, steps, tools, checks, otherTexts, panel, view, collaboration } = composer;
  const { storyFields, length } = text;
  const { conflict, compared } = otherTexts;
  const { translation, machine } = composer.translating;
  const edition = props.editions.find(({ id }) => id === storyFields.editionId);
  const lang = edition?.lang ?? 'en';
  const paper = { ...props, topicNames: text.topicNames };
  const slugLine = storyFields.fields.slug || storyFields.fields.headline;
  const counts = words.tools.length(words.tools.words(length.words, length.hanzi), length.minutes);
  const { text: behind, front, writes, inert } = useWritingBehind(conflict !== null);
  return (
    <ToolsContext value={tools}>
      <WrongFieldsContext value={saving.wrongFields}>
        {conflict && (
          <Conflict
            {...conflict}
            front={front}
            writes={writes}
            myName={props.me.name}
            slugLine={slugLine}
            lang={lang}
            paper={paper}
            status={<SavedState state={saving.state} isStored={saving.isStored} />}
            isStored={saving.isStored}
            ResultPreview={ResultPreview}
          />
        )}
        {compared && !conflict && (
          <HistoryView
            storyId={story.id}
            slugLine={slugLine}
            current={compared}
            lang={lang}
            paper={paper}
            readOnly={tools.readOnly}
            mayName={props.offers.includes(storyFields.editionId)}
            onRestore={number => {
              otherTexts.closeCompared();
              void otherTexts.restoreRevision(number);
            }}
            onClose={otherTexts.closeCompared}
          />
        )}
        <div
          ref={behind}
          className={classNames('composer', view.focused && 'focus-mode', conflict !== null && 'behind')}
          inert={inert}
          hidden={compared !== null}
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
            isStored={saving.isStored}
            unsent={saving.autosave.unsent()}
            counts={counts}
            presence={collaboration.presence}
            busy={steps.busy}
            noDuplicate={props.offers.includes(storyFields.editionId) ? null : words.library.noDuplicate}
            onDuplicate={() => void steps.duplicate()}
            onExport={() => void saving.autosave.flush().then(() => view.showExport(true))}
            onPreview={() => view.preview(true)}
            onPanel={() => panel.show('story')}
            onUnpublished={() => panel.show('unpublished')}
            onAct={steps.act}
            onLeave={saving.autosave.flush}
          />
          <PageBars composer={composer} lang={lang} paper={paper} myId={props.me.id} />
          <div
            className={classNames('composer-body', translation.isOpen && 'with-source')}
            data-pane={translation.isOpen ? translation.pane : undefined}
          >
            {translation.isOpen && (
              <SourcePane
                translation={translation}
                editor={text.editor}
                editions={props.editions}
                mayMark={translation.mayMark}
              />
            )}
            <MachineTextsContext value={machine.digests}>
              <Page composer={composer} edition={edition} lang={lang} myId={props.me.id} />
            </MachineTextsContext>
            <Panel
              tab={panel.tab}
              tray={composer.tray.items.length}
              unpublished={story.unpublishedChanges}
              blocking={checks.list.errors.length}
              notes={collaboration.notes.open.length}
              revisionNumber={story.revisionNumber}
              counts={counts}
              open={panel.open}
              onTab={panel.show}
              onClose={panel.close}
              onSheet={() => view.showSheet(true)}
            >
              <PanelContent composer={composer} paper={props} />
            </Panel>
          </div>
        </div>
        <Dialogs composer={composer} edition={edition} editions={props.editions} email={props.me.email} />
      </WrongFieldsContext>
    </ToolsContext>
  );
}
