'use client';
import type { Command } from '@tiptap/pm/state';
import { NodeViewContent, type NodeViewProps } from '@tiptap/react';
import { useEffect } from 'react';
import { Button } from '@/components/ui/button';
import { useWords } from '@/components/ui/words/words-provider';
import { useDeferredBundle } from '../deferred';
import { AttributeField } from './attribute-field';
import { BlockFrame } from './block-frame';

export function TableView(view: NodeViewProps) {
  const { blocks } = useWords();
  const { editor } = view;
  const rest = useDeferredBundle(true);
  useEffect(() => rest?.editTables(editor), [rest, editor]);
  const run = (command: Command) => () => {
    editor.view.focus();
    command(editor.state, editor.view.dispatch);
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
    <BlockFrame of={view} label={blocks.table} className="p-table" tools={tools}>
      <AttributeField
        look="title"
        label={blocks.tableCaption}
        value={view.node.attrs.caption as string}
        limit={500}
        onText={caption => view.updateAttributes({ caption })}
      />
      <NodeViewContent<'table'> as="table" />
      <AttributeField
        label={blocks.tableSource}
        value={view.node.attrs.source as string}
        limit={500}
        onText={source => view.updateAttributes({ source })}
      />
    </BlockFrame>
  );
}
