'use client';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useEffect, useId, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { Matched } from '@/components/ui/options/matched';
import { useWords } from '@/components/ui/words/words-provider';
import { blockOffers, findOffers, type BlockOffer } from './block-offers';
import { useTools } from '../context';
import { Floating } from './floating';

interface Asking {
  query: string;
  from: number;
  to: number;
}

/** A slash, or what its key writes in a Chinese input method. */
const SLASH = /^[/／、]/;

/** The word behind a slash, when the paragraph with the cursor holds nothing else. */
function askedFor(editor: Editor): Asking | null {
  const { $from, empty } = editor.state.selection;
  if (!empty || !editor.isEditable || $from.parent.type.name !== 'paragraph') return null;
  const text = $from.parent.textContent;
  if (!SLASH.test(text) || $from.parentOffset !== text.length || text.length > 24) return null;
  return { query: text.slice(1), from: $from.start(), to: $from.end() };
}

export function SlashMenu({
  editor,
  langs,
}: {
  editor: Editor;
  langs: { first: string; second: string | null };
}) {
  const words = useWords();
  const tools = useTools();
  const listId = useId();
  const [chosen, setChosen] = useState(0);
  const [sentAway, setSentAway] = useState<number | null>(null);
  const asking = useEditorState({ editor, selector: ({ editor: now }) => askedFor(now) });
  const shown = asking !== null && sentAway !== asking.from;
  const offers = shown ? findOffers(blockOffers(words, tools, langs), asking.query) : [];
  const at = Math.min(chosen, Math.max(0, offers.length - 1));

  const take = (offer: BlockOffer | undefined) => {
    if (!asking || !offer) return;
    setChosen(0);
    editor.chain().focus().deleteRange({ from: asking.from, to: asking.to }).run();
    offer.run(editor);
  };

  useEffect(() => {
    const forget = () => {
      if (!askedFor(editor)) setSentAway(null);
    };
    editor.on('transaction', forget);
    return () => void editor.off('transaction', forget);
  }, [editor]);

  useEffect(() => {
    if (!shown) return;
    const dom = editor.view.dom;
    const keys = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) setChosen((at + step + offers.length) % Math.max(1, offers.length));
      else if (event.key === 'Enter' && offers.length) take(offers[at]);
      else if (event.key === 'Escape') setSentAway(asking.from);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the editor's own handler, which would break the paragraph.
    dom.addEventListener('keydown', keys, { capture: true });
    return () => dom.removeEventListener('keydown', keys, { capture: true });
  });

  useEffect(() => {
    const { dom } = editor.view;
    if (!shown) return;
    const optionId = `${listId}-${at}`;
    document.getElementById(optionId)?.scrollIntoView({ block: 'nearest' });
    dom.setAttribute('aria-controls', listId);
    dom.setAttribute('aria-activedescendant', optionId);
    return () => {
      dom.removeAttribute('aria-controls');
      dom.removeAttribute('aria-activedescendant');
    };
  }, [editor, shown, at, listId, asking?.query]);

  if (!shown) return null;
  return (
    <Floating anchor={editor.view.coordsAtPos(asking.from)}>
      <div
        className="menu slashmenu"
        role="listbox"
        aria-label={words.blocks.insert}
        id={listId}
        tabIndex={0}
        onMouseDown={event => event.preventDefault()}
      >
        {offers.map((offer, index) => (
          <div
            key={offer.id}
            id={`${listId}-${index}`}
            className={index === at ? 'item on' : 'item'}
            role="option"
            aria-selected={index === at}
            aria-labelledby={`${listId}-${index}-name`}
            aria-describedby={`${listId}-${index}-help`}
            onClick={() => take(offer)}
          >
            <Icon of={offer.icon} />
            <span>
              <span id={`${listId}-${index}-name`}>
                <Matched text={offer.label} words={asking.query} />
              </span>
              <small id={`${listId}-${index}-help`}>{words.blockHelp[offer.id]}</small>
            </span>
            {index === at && <Kbd keys="Enter" silent />}
          </div>
        ))}
        {!offers.length && <p className="label">{words.blocks.none}</p>}
      </div>
    </Floating>
  );
}
