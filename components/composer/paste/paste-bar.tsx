'use client';
import PasteIcon from 'lucide-react/icons/clipboard-paste';
import XIcon from 'lucide-react/icons/x';
import type { Editor } from '@tiptap/core';
import { closeHistory, undoDepth } from '@tiptap/pm/history';
import { useEffect, useState } from 'react';
import { EMBED_PROVIDERS } from '@/domain/document/blocks/embed';
import { DROPPED_KINDS, type Dropped } from '@/domain/paste/dropped';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { Words } from '@/components/ui/words/words';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import { Bar } from '../bars';
import { isPasted, type Pasted } from './pasted';

interface PasteBarProps {
  editor: Editor;
  pasted: Pasted;
  onClose(): void;
}

/** What was left behind, counted, as a list in the language of the interface. */
function listOf(dropped: Dropped, { paste }: Words, lang: string): string {
  const parts = DROPPED_KINDS.flatMap(kind => (dropped[kind] ? [paste.kinds[kind](dropped[kind])] : []));
  return new Intl.ListFormat(lang, { type: 'unit' }).format(parts);
}

function lineOf({ dropped, flattened, embed }: Pasted, words: Words, lang: string): string {
  const { paste } = words;
  if (embed) return paste.mayEmbed(EMBED_PROVIDERS[embed.provider].name);
  const list = listOf(dropped, words, lang);
  return [list && paste.without(list), flattened && paste.flattened].filter(Boolean).join(' ');
}

/** Takes back everything since before the paste, its pictures too. */
function undoPaste(editor: Editor, { depthBefore }: Pasted): void {
  do if (!editor.commands.undo()) break;
  while (undoDepth(editor.state) > depthBefore);
}

/** Puts the work in the place of the paragraph that has only its address. */
function embedInstead(editor: Editor, { embed, text }: Pasted): void {
  let at: number | null = null;
  editor.state.doc.forEach((block, offset) => {
    if (block.type.name === 'paragraph' && block.textContent === text) at = offset;
  });
  if (at === null || !embed) return;
  const to = at + editor.state.doc.nodeAt(at)!.nodeSize;
  // An undo leads back to the address.
  editor.view.dispatch(closeHistory(editor.state.tr));
  editor.chain().focus().insertContentAt({ from: at, to }, { type: 'embed', attrs: embed }).run();
}

/** Says in one line what a paste left behind, and takes it back, as long as nothing else was written. */
export function PasteBar({ editor, pasted, onClose }: PasteBarProps) {
  const words = useWords();
  const lang = useLanguage();
  const [isLast, setIsLast] = useState(true);
  useEffect(() => {
    const onTransaction = ({ transaction }: { transaction: Parameters<typeof isPasted>[0] }) => {
      if (transaction.docChanged && !isPasted(transaction)) setIsLast(false);
    };
    editor.on('transaction', onTransaction);
    return () => void editor.off('transaction', onTransaction);
  }, [editor]);
  if (pasted.embed && !isLast) return null;

  const then = (run: () => void) => () => {
    run();
    editor.commands.focus();
    onClose();
  };
  const plain = () => {
    undoPaste(editor, pasted);
    editor.view.pasteText(pasted.text);
  };
  return (
    <Bar tone={pasted.embed ? 'good' : 'warn'} icon={PasteIcon} text={lineOf(pasted, words, lang)}>
      {pasted.embed && (
        <Button tiny look="line" onClick={then(() => embedInstead(editor, pasted))}>
          {words.paste.embed}
        </Button>
      )}
      {isLast && (
        <Button tiny look="line" onClick={then(() => undoPaste(editor, pasted))}>
          {words.paste.undo}
        </Button>
      )}
      {isLast && !pasted.embed && pasted.text && (
        <Button tiny onClick={then(plain)}>
          {words.paste.plain}
        </Button>
      )}
      <Button tiny icon aria-label={words.panel.close} onClick={onClose}>
        <Icon of={XIcon} small />
      </Button>
    </Bar>
  );
}
