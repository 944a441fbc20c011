'use client';
import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/field';
import { useWords, useLanguage } from '@/components/ui/words/words-provider';
import { useTools } from '../context';
import { valueOf } from '@/components/ui/words/joined';

/** A footnote is a mark in the line that opens its text. A new one opens automatically. */
export function FootnoteView({ editor, node, getPos, updateAttributes, deleteNode }: NodeViewProps) {
  const { blockNames, blocks, panel } = useWords();
  const lang = useLanguage();
  const { readOnly } = useTools();
  const text = node.attrs.text as string;
  const [open, setOpen] = useState(text === '' && !readOnly);
  const close = () => {
    setOpen(false);
    const at = getPos();
    if (!readOnly && at !== undefined) editor.commands.focus(at + node.nodeSize);
  };
  return (
    <NodeViewWrapper as="span" className="footnote">
      <button
        type="button"
        title={text}
        aria-label={valueOf(blockNames.footnote, text, lang)}
        onClick={() => setOpen(true)}
      />
      <Dialog
        open={open}
        title={blockNames.footnote}
        onClose={close}
        foot={
          <>
            {!readOnly && <Button onClick={deleteNode}>{blocks.remove}</Button>}
            <Button variant="line" onClick={close}>
              {panel.close}
            </Button>
          </>
        }
      >
        <TextArea
          label={blocks.footnoteText}
          defaultValue={text}
          maxLength={2000}
          readOnly={readOnly}
          onChange={event => updateAttributes({ text: event.target.value })}
        />
      </Dialog>
    </NodeViewWrapper>
  );
}
