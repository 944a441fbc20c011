'use client';
import { addBlockCursors } from './body/block-cursors';
import { cursorParts } from './body/use-block-cursors';
import { editTables, tableCommands } from './blocks/table-tools';
import { tableParts } from './blocks/table';
import { libraryParts } from './library/library-choice';
import { LibraryDialog } from './library/library-dialog';
import { PasteBar } from './paste/paste-bar';
import { pasteParts } from './paste/paste-parts';
import { insertDocument } from './paste/document';
import { offerFormatted, insertAddress, insertCopied } from './paste/insert-copied';
import { factsParts } from './pictures/facts-button';
import { FactsDialog } from './pictures/facts-dialog';
import { Bubble } from './tools/bubble';
import { bubbleParts } from './tools/deferred-bubble';
import { SlashList } from './tools/slash/slash-list';
import { slashParts } from './tools/slash/slash-menu';

/** Provides the parts of the editor that are not needed to start writing. */
export function provideEditorParts(): void {
  cursorParts.provide({ addBlockCursors });
  tableParts.provide({ editTables, tableCommands });
  libraryParts.provide({ LibraryDialog });
  pasteParts.provide({
    PasteBar,
    offerFormatted,
    insertAddress,
    insertDocument,
    insertCopied,
  });
  factsParts.provide({ FactsDialog });
  bubbleParts.provide({ Bubble });
  slashParts.provide({ SlashList });
}
