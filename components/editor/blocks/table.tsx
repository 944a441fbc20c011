'use client';
import type { Command } from '@tiptap/pm/state';
import { NodeViewContent, type NodeViewProps } from '@tiptap/react';
import { useEffect } from 'react';
import { Button } from '@/components/ui/button';
import { useWords } from '@/components/ui/words/words-provider';
import { DeferredParts, useDeferredParts } from '@/components/ui/deferred';
import { AttributePair } from '../fields/attribute-pair';
import { BlockFrame } from './block-frame';
import { loadParts } from '../deferred';
import type { editTables, tableCommands } from './table-tools';

export const tableParts = new DeferredParts<{
  editTables: typeof editTables;
  tableCommands: typeof tableCommands;
}>(loadParts);

export function TableView(view: NodeViewProps) {
  const { blockNames, blocks } = useWords();
  const { editor } = view;
  const rest = useDeferredParts(tableParts, true);
  useEffect(() => rest?.editTables(editor), [rest, editor]);
  const run = (command: Command) => () => {
    editor.view.focus();
    command(editor.state, editor.view.dispatch, editor.view);
  };
  const commands = rest?.tableCommands;
  const steps: [string, Command][] = commands
    ? [
        [blocks.addRow, commands.addRowAfter],
        [blocks.addColumn, commands.addColumnAfter],
        [blocks.removeRow, commands.deleteRow],
        [blocks.removeColumn, commands.deleteColumn],
        [blocks.headerRow, commands.toggleHeaderRow],
      ]
    : [];
  const tools = steps.map(([label, command]) => (
    <Button key={label} tiny onMouseDown={event => event.preventDefault()} onClick={run(command)}>
      {label}
    </Button>
  ));
  return (
    <BlockFrame of={view} label={blockNames.table} tools={tools}>
      <AttributePair of={view} name="caption" look="title" label={blocks.tableCaption} limit={500} />
      <div className="table-box">
        <NodeViewContent<'table'> as="table" />
      </div>
      <AttributePair of={view} name="source" label={blocks.tableSource} limit={500} />
    </BlockFrame>
  );
}
