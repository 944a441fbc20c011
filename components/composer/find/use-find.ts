'use client';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useEffect, useMemo, useState } from 'react';
import { findIn, findPattern, replaceIn, type FindOptions } from '@/domain/typing/find-words';
import { changedTexts, textIn } from '@/domain/story/fields/texts';
import type { StoryFields } from '@/domain/story/story';
import { groupWithFieldsChange } from '@/components/editor/undo/fields-history';
import { elementOf, FOUND_FIELDS, type FoundField } from './found-fields';
import { addFoundWords, foundWords, lookFor, replaceFound } from './found-words';

interface FindParts {
  editor: Editor;
  fields: StoryFields;
  /** The language of the story. */
  lang: string;
  changeFields(change: Partial<StoryFields>): void;
}

const AS_USUAL: Omit<FindOptions, 'lang'> = { matchCase: false, matchAccents: false, wholeWords: false };

/** Find and replace in the whole story: first in the texts above the body, then in the body. */
export function useFind({ editor, fields, lang, changeFields }: FindParts) {
  const [words, setWords] = useState(() => selectedWords(editor));
  const [options, setOptions] = useState(AS_USUAL);
  const [at, setAt] = useState(-1);
  const pattern = useMemo(() => findPattern(words, { ...options, lang }), [words, options, lang]);
  const inBody = useEditorState({
    editor,
    selector: ({ editor: now }) => foundWords(now.state).spans.length,
  });

  useEffect(() => {
    addFoundWords(editor);
    editor.view.dispatch(lookFor(editor.state, { pattern, current: -1 }));
  }, [editor, pattern]);
  useEffect(
    () => () => {
      if (!editor.isDestroyed) editor.view.dispatch(lookFor(editor.state, { pattern: null }));
    },
    [editor],
  );

  const above = useMemo(
    () =>
      pattern
        ? FOUND_FIELDS.flatMap(field =>
            findIn(textIn(fields, field), pattern).map(span => ({ field, ...span })),
          )
        : [],
    [fields, pattern],
  );
  const count = above.length + inBody;
  const here = count === 0 ? -1 : Math.min(at, count - 1);

  function show(index: number) {
    setAt(index);
    const text = above[index];
    for (const field of FOUND_FIELDS) elementOf(field)?.classList.toggle('found-here', field === text?.field);
    const current = text ? -1 : index - above.length;
    editor.view.dispatch(lookFor(editor.state, { current }));
    if (text) elementOf(text.field)?.scrollIntoView({ block: 'center' });
    else
      requestAnimationFrame(() =>
        editor.view.dom.querySelector('.found.here')?.scrollIntoView({ block: 'center' }),
      );
  }

  const change = (index: number, replacement: string) => {
    const text = above[index];
    if (text) {
      const value = textIn(fields, text.field);
      const next = value.slice(0, text.from) + replacement + value.slice(text.to);
      return changeFields(changedTexts(fields, [[text.field, next]]));
    }
    const span = foundWords(editor.state).spans[index - above.length];
    if (!span) return;
    const { tr } = editor.state;
    replaceFound(tr, span, replacement);
    editor.view.dispatch(tr);
  };

  return {
    words,
    setWords(next: string) {
      setWords(next);
      setAt(-1);
    },
    options,
    setOptions,
    count,
    here,
    step: (by: 1 | -1) =>
      count > 0 && show(((((here < 0 && by < 0 ? 0 : here) + by) % count) + count) % count),
    replace(replacement: string) {
      if (!count) return;
      const index = Math.max(here, 0);
      change(index, replacement);
      // The next match has moved up by one.
      requestAnimationFrame(() => show(index));
    },
    replaceAll(replacement: string): number {
      if (!pattern) return 0;
      const changed = FOUND_FIELDS.filter(field => above.some(text => text.field === field));
      const texts = changed.map((field): [FoundField, string] => [
        field,
        replaceIn(textIn(fields, field), pattern, replacement),
      ]);
      if (texts.length) changeFields(changedTexts(fields, texts));
      const spans = foundWords(editor.state).spans.toReversed();
      // A single suggestion would delete and insert everything from the first match to the last.
      for (const some of editor.storage.suggesting.on ? spans.map(span => [span]) : [spans]) {
        const { tr } = editor.state;
        for (const span of some) replaceFound(tr, span, replacement);
        if (tr.docChanged) editor.view.dispatch(texts.length ? groupWithFieldsChange(editor, tr) : tr);
      }
      setAt(-1);
      return count;
    },
    leave() {
      for (const field of FOUND_FIELDS) elementOf(field)?.classList.remove('found-here');
      const span = foundWords(editor.state).spans[here - above.length];
      if (span?.attribute) editor.chain().focus().setNodeSelection(span.attribute.at).run();
      else if (span) editor.chain().focus().setTextSelection(span).run();
      else editor.commands.focus();
    },
  };
}

/** A short selection is the default search. */
function selectedWords(editor: Editor): string {
  const { from, to } = editor.state.selection;
  const words = editor.state.doc.textBetween(from, to, '\n');
  return words.length > 60 || words.includes('\n') ? '' : words;
}
