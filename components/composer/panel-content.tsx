'use client';
import { AssignField } from './panel/assign-field';
import { deferred } from './deferred';
import { StoryTab } from './panel/story-tab';
import type { ComposerState } from './state/use-composer';
import { VersionsField } from './panel/versions-field';
import type { ComposerProps } from './view';

const ChecksTab = deferred(rest => rest.ChecksTab);
const HistoryTab = deferred(rest => rest.HistoryTab);
const PlanSection = deferred(rest => rest.PlanSection);
const NotesTab = deferred(rest => rest.NotesTab);
const TrayTab = deferred(rest => rest.TrayTab);
const UnpublishedTab = deferred(rest => rest.UnpublishedTab);

/** The content of the selected tab of the panel. */
export function PanelContent({ composer, paper }: { composer: ComposerState; paper: ComposerProps }) {
  const { checks, collaboration, otherTexts, panel, saving, steps, story, text } = composer;
  const { translating, unpublished } = composer;
  const { notes } = collaboration;
  switch (panel.tab) {
    case 'tray':
      return <TrayTab tray={composer.tray} />;
    case 'unpublished':
      return (
        <UnpublishedTab
          story={story}
          current={text.current}
          lang={text.lang}
          paper={{ ...paper, topicNames: text.topicNames }}
          tools={unpublished}
          onTakeBackAll={otherTexts.restoreRevision}
        />
      );
    case 'story':
      return (
        <>
          <StoryTab
            {...paper}
            story={story}
            storyFields={text.storyFields}
            topicNames={text.topicNames}
            text={text.plain}
            onEmbargo={until => void steps.embargo(until)}
            onStoryFields={text.change}
            onFields={text.changeFields}
            onChosen={() => void saving.autosave.flush()}
          />
          <AssignField storyId={story.id} tools={notes} />
          <PlanSection storyId={story.id} length={text.length} />
          <VersionsField
            {...paper}
            story={story}
            translation={translating.translation}
            onLeave={saving.autosave.flush}
          />
        </>
      );
    case 'checks':
      return (
        <ChecksTab
          list={checks.list}
          reasonRules={paper.reasonRules}
          onGo={checks.go}
          onFix={checks.fix}
          onIgnore={checks.ignore}
          onNext={checks.next}
        />
      );
    case 'notes':
      return <NotesTab tools={notes} editor={text.editor} myId={paper.me.id} />;
    case 'history':
      return (
        <HistoryTab
          storyId={story.id}
          version={story.version}
          onRestore={otherTexts.restoreRevision}
          onCompare={otherTexts.compare}
        />
      );
  }
}
