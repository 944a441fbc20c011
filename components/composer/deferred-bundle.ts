'use client';
/**
 * The parts of the composer that are not needed to start writing, in one file loaded after the page is shown.
 */
export { provideEditorParts } from '@/components/editor/deferred-bundle';
export { InsertDialogs } from '@/components/editor/tools/insert-dialogs';
export { ExportDialog } from '@/components/ui/export-dialog';
export { PublishDialog } from './checks/publish-dialog';
export { SubmitDialog } from './checks/submit-dialog';
export { compileExpression } from '@/domain/style/expression';
export { ChecksTab } from './checks/checks-tab';
export { CorrectionDialog } from './correction/correction-dialog';
export { TrayTab } from './tray/tray-tab';
export { UnpublishedTab } from './unpublished/unpublished-tab';
export { UnsentBar } from './unsent/unsent-bar';
export { HistoryTab } from './history/history-tab';
export { HistoryView } from './history/history-view';
export { PublishNow, ScheduleDialog } from './schedule/schedule-dialogs';
export { ReasonDialog } from './actions/reason-dialog';
export { Conflict } from './merging/conflict';
export { compareDrafts, differencesIn, mergeDrafts, mergesByItself } from './merging/merge';
export { MergedBar } from './merging/merged-bar';
export { Margin } from './notes/margin';
export { NewNote } from './notes/new-note';
export { NotesTab } from './notes/notes-tab';
export { AgencyKillBar } from './story/agency-kill-bar';
export { ReturnedBar } from './returned/returned-bar';
export { PlanSection } from './planning/plan-section';
export { SharePreview } from './preview-links/share-preview';
export { ShortcutSheet } from './keys/shortcut-sheet';
export { SignInDialog } from './sign-in-dialog';
export { SyndicatedPart } from './story/syndication-part';
export { MachineBar } from './translating/machine/machine-bar';
export { SourcePane } from './translating/source-pane';
export { TranslationBar } from './translating/translation-bar';
export { FindBar } from './find/find-bar';
export { Preview } from './preview/preview';
export { ResultPreview } from './preview/result-preview';
