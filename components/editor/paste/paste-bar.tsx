'use client';
import PasteIcon from 'lucide-react/icons/clipboard-paste';
import XIcon from 'lucide-react/icons/x';
import type { Editor } from '@tiptap/core';
import { undoDepth } from '@tiptap/pm/history';
import { useEffect, useState } from 'react';
import { EMBED_PROVIDERS } from '@/domain/document/blocks/embed';
import { DROPPED_KINDS, type Dropped } from '@/domain/paste/dropped';
import type { Changed } from '@/domain/paste/read';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { problemWords } from '@/components/ui/words/problem-words';
import type { Words } from '@/components/ui/words/en';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import { Bar } from '@/components/ui/bar';
import { acceptOffer } from './offers';
import { isPasted, type PasteResult } from './pasted';

interface PasteBarProps {
  editor: Editor;
  pasted: PasteResult;
  onClose(): void;
}

/** The dropped content, counted, as a list in the interface language. */
function listOf(dropped: Dropped, { paste }: Words, lang: string): string {
  const parts = DROPPED_KINDS.flatMap(kind => (dropped[kind] ? [paste.kinds[kind](dropped[kind])] : []));
  return new Intl.ListFormat(intlLocale(lang), { type: 'unit' }).format(parts);
}

function changeOf(change: Changed, { paste }: Words, lang: string): string {
  if (change.kind === 'paragraphs') return paste.asParagraphs(change.blocks);
  return paste.divided[change.kind](change.limit.toLocaleString(intlLocale(lang)), change.tables);
}

function lineOf(
  { dropped, changed, refused, flattened, unread, offer }: PasteResult,
  words: Words,
  lang: string,
): string {
  const { paste } = words;
  if (unread !== null) return paste.unread(unread);
  if (refused) return paste.refused(problemWords(refused, words, lang) ?? '');
  if (offer?.kind === 'embed') return paste.mayEmbed(EMBED_PROVIDERS[offer.provider].name);
  if (offer?.kind === 'markdown') return paste.mayBeFormatted;
  if (offer) return paste.mayBeGallery(offer.media.length);
  const list = listOf(dropped, words, lang);
  const changes = changed.map(change => changeOf(change, words, lang));
  return [list && paste.without(list), ...changes, flattened && paste.flattened].filter(Boolean).join(' ');
}

/** Undoes everything since before the paste, including its pictures. */
function undoPaste(editor: Editor, { depthBefore }: PasteResult): void {
  do if (!editor.commands.undo()) break;
  while (undoDepth(editor.state) > depthBefore);
}

/** Summarises what a paste dropped, and can undo it until something else is written. */
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
  const { offer, refused, unread } = pasted;
  if (offer && !isLast) return null;

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
    <Bar tone={offer ? 'good' : 'warn'} icon={PasteIcon} text={lineOf(pasted, words, lang)}>
      {offer && (
        <Button tiny variant="line" onClick={then(() => acceptOffer(editor, offer, pasted.text))}>
          {words.paste[offer.kind]}
        </Button>
      )}
      {isLast && !refused && unread === null && (
        <Button tiny variant="line" onClick={then(() => undoPaste(editor, pasted))}>
          {offer?.kind === 'gallery' ? words.tools.undo : words.paste.undo}
        </Button>
      )}
      {isLast && !offer && pasted.text && (
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
