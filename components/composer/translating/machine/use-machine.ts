'use client';
import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { MachineTranslationAnswer } from '@/domain/api/translations/machine-translation';
import type { Finding } from '@/domain/checks/finding';
import type { Body } from '@/domain/document/body';
import type { StoryFields } from '@/domain/story/story';
import { machineTextsIn } from '@/domain/translation/machine/machine-texts';
import { useWords } from '@/components/ui/words/words-provider';
import { changeRun, machineState, markRead } from './machine-api';
import { machineMarks, showMachineTexts } from './machine-marks';
import { usePlace } from './use-place';

/** A message about machine translation: a reason of the server, or the result of a mark. */
export type MachineNotice = { refused: string } | { read: string[] } | 'not-marked' | 'none-here' | null;

interface MachineParts {
  storyId: string;
  editor: Editor | null;
  fields: StoryFields;
  /** The state at the writer's last pause. */
  body: Body;
  /** Unreviewed machine-translated texts, as on the server. */
  unread: readonly string[];
  /** Whether the story is a translation and its source is shown. */
  isTranslation: boolean;
  isOpen: boolean;
  goTo(finding: Finding): void;
  /** Reloads the unreviewed texts from the server. */
  refreshFacts(): void;
}

/** The machine-translated draft: its progress, the unreviewed texts, and the actions. */
export function useMachine(parts: MachineParts) {
  const { storyId, editor, fields, body, unread, isTranslation, isOpen, goTo, refreshFacts } = parts;
  const { machine: words } = useWords();
  const [state, setState] = useState<MachineTranslationAnswer | null>(null);
  const [notice, setNotice] = useState<MachineNotice>(null);
  /** Whether the result of the last run has not been shown yet. */
  const [isToldEnd, setToldEnd] = useState(true);
  const latestRequest = useRef(0);

  const take = useCallback((next: MachineTranslationAnswer) => {
    if (next.run?.state === 'running') setToldEnd(false);
    setState(next);
  }, []);
  const load = useCallback(async () => {
    const own = ++latestRequest.current;
    const found = await machineState(storyId);
    if (found && own === latestRequest.current) take(found);
  }, [storyId, take]);
  const isWanted = isTranslation && isOpen;
  useEffect(() => {
    if (isWanted) void (async () => load())();
  }, [isWanted, load]);
  const refresh = useCallback(() => {
    if (isTranslation) void load();
    if (isTranslation || unread.length) refreshFacts();
  }, [isTranslation, unread, load, refreshFacts]);

  const run = useCallback(
    async (method: 'POST' | 'DELETE') => {
      // An answer in transit is older than this one.
      latestRequest.current++;
      const changed = await changeRun(storyId, method);
      if (typeof changed === 'string') return setNotice({ refused: changed });
      setNotice(null);
      take(changed);
    },
    [storyId, take],
  );

  const digests = useMemo(() => new Set(unread), [unread]);
  const found = useMemo(() => machineTextsIn({ fields, body }, unread), [fields, body, unread]);
  const hasTexts = digests.size > 0;
  useEffect(() => {
    if (!editor || !hasTexts) return;
    const plugin = machineMarks(words.here);
    editor.registerPlugin(plugin);
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(plugin.spec.key!);
    };
  }, [editor, hasTexts, words]);
  useEffect(() => {
    if (editor && hasTexts && !editor.isDestroyed) showMachineTexts(editor.view, digests);
  }, [editor, hasTexts, digests, words]);

  const here = usePlace(editor, digests);
  const mark = async (which: string[], read: boolean) => {
    if (!which.length) return setNotice('none-here');
    const isMarked = await markRead(storyId, { digests: which, read });
    setNotice(isMarked ? (read ? { read: which } : null) : 'not-marked');
    if (isMarked) refreshFacts();
  };
  const last = useRef(-1);
  const next = () => {
    last.current = found.length ? (last.current + 1) % found.length : -1;
    const text = found[last.current];
    if (text) goTo({ rule: 'machine-text', severity: 'error', where: text.where, data: {} });
  };

  return {
    state,
    notice,
    /** The number of machine-translated texts, and whether the cursor is in one. */
    unread: found.length,
    isHere: here.length > 0,
    digests,
    isOpen: isWanted,
    /** Whether a message can be shown. */
    isWanted: isTranslation || found.length > 0 || notice !== null,
    isToldEnd,
    start: () => void run('POST'),
    cancel: () => void run('DELETE'),
    markHere: () => void mark(here, true),
    undo: () => void (notice && typeof notice === 'object' && 'read' in notice && mark(notice.read, false)),
    next,
    close: () => {
      setNotice(null);
      setToldEnd(true);
    },
    refresh,
  };
}

export type MachineTools = ReturnType<typeof useMachine>;
