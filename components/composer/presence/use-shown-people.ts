'use client';
import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Cursor, Visit } from '@/domain/people/presence';
import { tintOf } from '@/components/ui/avatar';
import { useLanguage } from '@/components/ui/words/words-provider';
import { showPeople, caretOf } from './presence-plugin';

interface ShownPeopleParts {
  editor: Editor | null;
  people: Visit[];
  /** Positions of the editor and of the text of the server. */
  text: { fromBase(position: number, versions: number): number | null };
  /** The version of the text that the editor is based on. */
  version(): number;
}

const nameOf = ({ anchor, head, version }: Cursor) => `${anchor} ${head} ${version}`;

/** Marks the fields in which others are. */
function markFields(people: Visit[]): void {
  const byField = new Map(people.flatMap(one => (one.field ? [[one.field, one.name] as const] : [])));
  for (const field of document.querySelectorAll<HTMLElement>('[data-field]')) {
    const name = byField.get(field.dataset.field!);
    if (name === undefined) {
      delete field.dataset.alsoHere;
      continue;
    }
    field.dataset.alsoHere = name;
    field.dataset.tint = String(tintOf(name));
  }
}

/** Shows where others are, and follows one of them on request. */
export function useShownPeople({ editor, people, text, version }: ShownPeopleParts) {
  const { fromBase } = text;
  const lang = useLanguage();
  const [following, setFollowing] = useState<string | null>(null);
  /** The cursor of each window that was placed last; it moves with the text since. */
  const placed = useRef(new Map<string, string>());

  const show = useCallback(() => {
    if (!editor || editor.isDestroyed) return;
    const moved = people.flatMap(({ visit, name, cursor }) => {
      if (!cursor) placed.current.delete(visit);
      if (!cursor || placed.current.get(visit) === nameOf(cursor)) return [];
      const ago = version() - cursor.version;
      const [anchor, head] = [fromBase(cursor.anchor, ago), fromBase(cursor.head, ago)];
      if (anchor === null || head === null) return [];
      placed.current.set(visit, nameOf(cursor));
      return [{ visit, name, anchor, head }];
    });
    showPeople(editor, { people, lang, moved });
    const followed = people.find(({ visit }) => visit === following);
    if (followed) goToPerson(editor, followed);
  }, [editor, people, lang, following, fromBase, version]);
  useEffect(() => {
    show();
    markFields(people);
  }, [show, people]);

  // Typing or scrolling ends following.
  useEffect(() => {
    if (!following) return;
    const stop = () => setFollowing(null);
    addEventListener('keydown', stop);
    addEventListener('wheel', stop, { passive: true });
    return () => {
      removeEventListener('keydown', stop);
      removeEventListener('wheel', stop);
    };
  }, [following]);

  return {
    show,
    following,
    follow: setFollowing,
    goTo: (visit: Visit) => editor && goToPerson(editor, visit),
  };
}

/** Scrolls to a person's position; the local cursor does not move. */
function goToPerson(editor: Editor, { visit, field, block }: Visit): void {
  const at = caretOf(editor, visit);
  const node = field
    ? document.querySelector(`[data-field="${CSS.escape(field)}"]`)
    : at === null
      ? editor.view.dom.children[block ?? 0]
      : editor.view.domAtPos(at).node;
  const element = node instanceof Element ? node : node?.parentElement;
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
}
