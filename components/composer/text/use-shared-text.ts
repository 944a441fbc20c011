'use client';
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import type { Body } from '@/domain/document/body';
import type { LostWords } from '@/domain/document/commits/lost-words';
import { spliceBetween } from '@/domain/document/body-splice';
import { bodyOf } from '@/components/editor/body/body-of';
import { readableBody } from '@/components/editor/body/readable-body';
import { followEditor, sharedFrom, showChange } from '@/components/editor/commits/follow-editor';
import { SharedText, type ShownChange } from '@/components/editor/commits/shared-text';

/** What a change of others left of the text. */
interface Taken {
  /** The body of the server. */
  base: Body;
  /** The body once the server has what is in transit. */
  sent: Body;
  lost: LostWords[];
}

interface SharedTextParts {
  /** The body of the server. */
  readBase(): Body;
  /** Runs a change of the editor that was not made here. */
  quietly(run: () => void): void;
}

/** The body as the server has it, with the steps that lead from it to what the editor shows. */
export function useSharedText(editor: Editor | null, parts: SharedTextParts) {
  const [shared] = useState(() => createSharedSteps(parts));
  useEffect(() => (editor ? shared.attach(editor) : undefined), [editor, shared]);
  return shared;
}

function createSharedSteps({ readBase, quietly }: SharedTextParts) {
  let editor: Editor | null = null;
  let shared: SharedText | null = null;

  /** Null when the base has blocks that the editor cannot show. */
  function read(): SharedText | null {
    if (shared || !editor) return shared;
    const { body, lost } = readableBody(readBase());
    if (!lost.length) shared = sharedFrom(editor.schema.nodeFromJSON(body), editor.state.doc);
    return shared;
  }

  function show(target: Editor, change: ShownChange): void {
    quietly(() => showChange(target, change));
    // A plugin changed what was shown: the steps are found anew.
    if (!target.state.doc.eq(change.doc)) shared = null;
  }

  const taken = ({ base, sentDoc }: SharedText, lost: LostWords[]): Taken => ({
    ...{ base: bodyOf(base), sent: bodyOf(sentDoc) },
    lost,
  });

  /** The result of a change of others; null when it does not fit this text. */
  function fitting(run: (text: SharedText) => ShownChange | null): Taken | null {
    const text = read();
    try {
      const change = text && run(text);
      if (change && editor) show(editor, change);
      return text && taken(text, change?.lost ?? []);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      shared = null;
      return null;
    }
  }

  return {
    /** Records what is written in an editor that shows the body of the server; returns how to stop. */
    attach(target: Editor): () => void {
      editor = target;
      shared = new SharedText(target.state.doc);
      return followEditor(target, () => shared);
    },
    /** Takes the steps of what is written, as JSON; null when they cannot be told. */
    take: (): unknown[] | null =>
      read()
        ?.send()
        .map(step => step.toJSON() as unknown) ?? null,
    receive: (steps: readonly unknown[]) => fitting(text => text.receive(steps)),
    acknowledge: (steps?: readonly unknown[]) => fitting(text => text.acknowledge(steps)),
    /** The server has this body, which was sent whole. */
    acknowledgeWhole(body: Body): void {
      const text = shared;
      if (text && !spliceBetween(bodyOf(text.sentDoc), body)) text.acknowledge();
      else shared = null;
    },
    /** A position of the editor in the text of the server; null while that is not known. */
    inBase: (position: number): number | null => shared?.inBase(position) ?? null,
    /** A position in the text of the server some versions ago; null when that is too long ago. */
    fromBase: (position: number, versions: number): number | null =>
      shared?.fromBase(position, versions) ?? null,
    /** The base is another text. */
    reset(): void {
      shared = null;
    },
  };
}
