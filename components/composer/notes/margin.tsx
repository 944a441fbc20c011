'use client';
import CheckIcon from 'lucide-react/icons/check';
import XIcon from 'lucide-react/icons/x';
import type { Editor } from '@tiptap/core';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useInterfaceAttributes, useWords } from '@/components/ui/words/words-provider';
import { findSuggestions, type FoundSuggestion } from '@/components/editor/suggesting/find';
import type { SuggestingTools } from '@/components/editor/suggesting/use-suggesting';
import { dayTime } from '@/components/ui/time/times';
import { usePausedDoc } from '@/components/editor/body/use-paused-doc';
import { placesOfThreads } from './notes-plugin';
import { stack } from './stack';
import { useNear } from './use-near';
import { ThreadCard } from './thread-card';
import type { NotesTools } from './use-notes';

interface MarginProps {
  editor: Editor;
  tools: NotesTools;
  suggesting: SuggestingTools;
  readOnly: boolean;
  myId: string;
}

const GAP = 12;

/** Notes and suggestions next to their text, if the window is wide enough. */
export function Margin({ editor, tools, suggesting, readOnly, myId }: MarginProps) {
  const column = useRef<HTMLDivElement>(null);
  const [measured, setMeasured] = useState(0);
  const doc = usePausedDoc(editor);
  const places = useMemo(
    () => Object.fromEntries([...placesOfThreads(doc)].map(([id, { from }]) => [id, from])),
    [doc],
  );
  const [near, look] = useNear(editor);
  useEffect(() => look(), [look, doc, measured]);
  const isNear = (at: number | undefined) => at !== undefined && at >= near.from && at <= near.to;
  const suggestions = useMemo(
    () => findSuggestions({ doc }).filter(({ from }) => from >= near.from && from <= near.to),
    [doc, near],
  );
  const threads = tools.open.filter(({ id }) => isNear(places[id]));

  useEffect(() => {
    const page = column.current?.parentElement;
    if (!page) return;
    // Pictures load and windows are resized, so cards must follow their text.
    const watch = new ResizeObserver(() => setMeasured(count => count + 1));
    watch.observe(page);
    return () => watch.disconnect();
  }, []);

  useLayoutEffect(() => {
    const page = column.current?.parentElement;
    const shown = [...(column.current?.querySelectorAll<HTMLElement>('[data-at]') ?? [])];
    if (!page || !shown.length || !column.current!.offsetParent) return;
    const top = page.getBoundingClientRect().top;
    const end = editor.state.doc.content.size;
    const cards = shown.map(card => ({
      card,
      wanted: editor.view.coordsAtPos(Math.min(Number(card.dataset.at), end)).top - top,
      height: card.offsetHeight,
      leads: card.dataset.leads === 'true',
    }));
    const tops = stack(cards, GAP);
    cards.forEach(({ card }, index) => card.style.setProperty('inset-block-start', `${tops[index]}px`));
  }, [editor, places, threads, suggestions, tools.active, measured]);

  const items = [
    ...threads.map(thread => ({
      at: places[thread.id]!,
      key: thread.id,
      leads: tools.active === thread.id,
      card: <ThreadCard thread={thread} tools={tools} myId={myId} inText short />,
    })),
    ...suggestions.map(suggestion => ({
      at: suggestion.from,
      key: suggestion.changeId,
      leads: false,
      card: (
        <SuggestionCard
          suggestion={suggestion}
          name={tools.nameOf(suggestion.personId)}
          onSettle={readOnly ? null : accept => suggesting.settle(suggestion, accept)}
        />
      ),
    })),
  ].sort((one, other) => one.at - other.at);

  return (
    <div className="margin-notes" ref={column}>
      {items.map(({ key, at, leads, card }) => (
        <div className="margin-note" key={key} data-at={at} data-leads={leads}>
          {card}
        </div>
      ))}
    </div>
  );
}

interface SuggestionCardProps {
  suggestion: FoundSuggestion;
  name: string;
  onSettle: ((accept: boolean) => void) | null;
}

function SuggestionCard({ suggestion, name, onSettle }: SuggestionCardProps) {
  const { collaboration: words } = useWords();
  const attributes = useInterfaceAttributes();
  const time = dayTime(suggestion.at, attributes.lang);
  return (
    <article {...attributes} className="thread suggestion" aria-label={words.suggestedBy(name, time)}>
      <p className="person">
        <Avatar name={name} />
        <b className="truncate" dir="auto">
          {name}
        </b>
      </p>
      <p>{words.suggestedAt(time)}</p>
      {onSettle && (
        <div className="button-row">
          <Button tiny onClick={() => onSettle(true)}>
            <Icon of={CheckIcon} small />
            {words.accept}
          </Button>
          <Button tiny onClick={() => onSettle(false)}>
            <Icon of={XIcon} small />
            {words.reject}
          </Button>
        </div>
      )}
    </article>
  );
}
