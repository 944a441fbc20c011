'use client';
import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { directionOf } from '@/domain/language/direction';
import type { TranslationSource } from '@/domain/api/translations/translation';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import type { ComposerEdition } from '../view';
import { partOfRow } from './aligned-rows';
import { goToPart } from './page-parts';
import { SourceRow } from './source-row';
import { useAligned } from './use-aligned';
import { useSideScroll } from './use-side-scroll';
import type { TranslationTools } from './use-translation';

/** The number of each row that is a paragraph of the source, from 1; 0 for any other row. */
function numbersOf(rows: { place: unknown }[]): number[] {
  let number = 0;
  return rows.map(({ place }) => (place === null ? ++number : 0));
}

interface SourcePaneProps {
  translation: TranslationTools;
  editor: Editor | null;
  editions: ComposerEdition[];
  /** Whether this person can mark changes as done. */
  mayMark: boolean;
}

/** The read-only source next to the text of a translation. */
export function SourcePane({ translation, editor, editions, mayMark }: SourcePaneProps) {
  const { translating: words } = useComposerWords();
  const { source, sources, chosen, choose } = translation;
  const editionOf = (id: string) => editions.find(edition => edition.id === id);
  const edition = source && editionOf(source.editionId);
  return (
    <aside className="source-pane" aria-label={edition ? words.label(edition.name) : words.source}>
      <div className="source-head">
        {(sources?.length ?? 0) > 1 ? (
          <span className="segmented" role="group" aria-label={words.sources}>
            {sources!.map(({ editionId }, at) => (
              <button key={editionId} type="button" aria-pressed={at === chosen} onClick={() => choose(at)}>
                {editionOf(editionId)?.shortName}
              </button>
            ))}
          </span>
        ) : (
          <b>{edition?.name}</b>
        )}
        {source && <span className="muted truncate">{words.head(source.revision)}</span>}
      </div>
      {source && editor && (
        <SourceText
          key={source.sourceId}
          source={source}
          translation={translation}
          editor={editor}
          lang={edition?.lang ?? 'en'}
          mayMark={mayMark}
        />
      )}
    </aside>
  );
}

interface SourceTextProps {
  source: TranslationSource;
  translation: TranslationTools;
  editor: Editor;
  lang: string;
  mayMark: boolean;
}

function SourceText({ source, translation, editor, lang, mayMark }: SourceTextProps) {
  const { translating: words } = useComposerWords();
  const { mark, onNext, setPane } = translation;
  const { rows } = source;
  const { aligned, current } = useAligned(editor, rows);
  const { pane, bring } = useSideScroll(editor, aligned);
  const [said, say] = useState('');
  const last = useRef(-1);

  const go = useCallback(
    (row: number) => {
      last.current = row;
      const part = partOfRow(aligned, row);
      const own = aligned.find(one => one.rows.includes(row));
      setPane('text');
      if (part) goToPart(editor, part);
      if (part ?? own) bring(own?.field || own?.blocks.length ? own : { ...part!, rows: [row] });
    },
    [aligned, bring, editor, setPane],
  );
  useEffect(
    () =>
      onNext(() => {
        const open = rows.flatMap(({ change }, at) => (change && !change.done ? [at] : []));
        const next = open.find(at => at > last.current) ?? open[0];
        if (next === undefined) return say(words.none);
        go(next);
        say(words.at(open.indexOf(next) + 1, open.length));
      }),
    [rows, go, onNext, words],
  );
  useEffect(() => {
    // In a narrow window the source covers the text; the focused element must be visible.
    const turn = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.closest('.page-wrap')) setPane('text');
    };
    document.addEventListener('focusin', turn);
    return () => document.removeEventListener('focusin', turn);
  }, [setPane]);
  const onMark = useCallback(
    (change: string, done: boolean) => void mark(source, change, done),
    [mark, source],
  );
  const numbers = useMemo(() => numbersOf(rows), [rows]);

  return (
    <div className="source-scroll" ref={pane} tabIndex={0} role="region" aria-label={words.source}>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <div lang={lang} dir={directionOf(lang)}>
        {rows.map((row, at) => (
          <SourceRow
            key={at}
            row={row}
            at={at}
            number={numbers[at]!}
            isHere={current?.rows.includes(at) ?? false}
            mayMark={mayMark}
            onGo={go}
            onMark={onMark}
          />
        ))}
      </div>
    </div>
  );
}
