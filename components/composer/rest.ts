'use client';
/** What of the composer nobody needs in order to begin to write: one file, loaded after the page stands. */
export { AskingDialogs } from './asking-dialogs';
export { editTables, tableCommands } from './blocks/table-tools';
export { PublishDialog } from './checks/publish-dialog';
export { ChecksTab } from './checks-tab';
export { CorrectionDialog } from './correction-dialog';
export { FoundBar } from './found-bar';
export { HistoryTab } from './history-tab';
export { HistoryView } from './history/history-view';
export { KillDialog } from './kill-dialog';
export { MergedBar } from './merged-bar';
export { Margin } from './notes/margin';
export { NewNote } from './notes/new-note';
export { NotesTab } from './notes/notes-tab';
export { ShortcutSheet } from './shortcut-sheet';
export { OutsidePart } from './story/outside-part';
export { FindBar } from './writing/find-bar';
export { Preview } from './writing/preview';
