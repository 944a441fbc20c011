'use client';
import type { Editor } from '@tiptap/core';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { checkStory, needingReason, type Override } from '@/domain/checks/checks';
import type { CheckFacts, Finding } from '@/domain/checks/finding';
import { textChecker } from '@/domain/checks/text-checker';
import type { ExpressionCompiler } from '@/domain/style/expression';
import type { Body } from '@/domain/document/body';
import type { StoryFields } from '@/domain/story/story';
import { bodyJson } from '@/domain/document/block-id';
import type { ComposerProps, ComposerStory } from '../view';
import { checkList, type CheckList } from './check-list';
import {
  checkMarks,
  readMarksAgain,
  showFindingAt,
  type MarkedFinding,
  type CheckSource,
} from './check-marks';
import { fixFinding, goToBlock } from './place';
import { useIgnored } from './use-ignored';

interface ChecksParts extends Pick<ComposerProps, 'styleRules' | 'reasonRules'> {
  editor: Editor | null;
  story: ComposerStory;
  fields: StoryFields;
  /** The state at the writer's last pause. */
  body: Body;
  /** The engine for regular expressions; null until it has loaded. */
  compile: ExpressionCompiler | null;
  lang: string;
  secondLang: string | null;
  changeFields(change: (fields: StoryFields) => Partial<StoryFields>): void;
  goToField(field: 'headline' | Extract<Finding['where'], { field: string }>['field']): void;
  /** Opens or closes the dialog of checks that require a reason. */
  onQuestions(findings: Finding[] | null): void;
  onPublish(override: Override): void;
}

const NOT_CHECKED: CheckList = { errors: [], warnings: [], passed: [] };

/** Until the engine for regular expressions is loaded, rules with expressions find nothing. */
const notLoaded: ExpressionCompiler = () => 'pattern-unsupported';

/** The facts as input of the rules: the server sends times as strings. */
function factsOf(
  { checkFacts, editionId }: ComposerStory,
  { lang, secondLang }: Pick<ChecksParts, 'lang' | 'secondLang'>,
  now: Date,
): CheckFacts {
  const { embargoUntil, pictureRights, deadLinks, notes, similarNames, machineTexts, sourceTexts } =
    checkFacts;
  return {
    now,
    editionId,
    lang,
    secondLang,
    embargoUntil: embargoUntil === null ? null : new Date(embargoUntil),
    pictureRights: Object.fromEntries(
      Object.entries(pictureRights).map(([media, { rightsUntil, ...used }]) => [
        media,
        { ...used, rightsUntil: rightsUntil === null ? null : new Date(rightsUntil) },
      ]),
    ),
    withoutAiLabel: checkFacts.withoutAiLabel ?? [],
    deadLinks,
    notes,
    similarNames,
    machineTexts,
    sourceTexts,
    agencyKill: checkFacts.agencyKill ?? null,
  };
}

/** The checks of the current text, and their actions. */
export function useChecks(parts: ChecksParts) {
  const { editor, story, fields, body, lang, secondLang, styleRules, reasonRules } = parts;
  const { compile, changeFields, goToField, onQuestions, onPublish } = parts;
  const { ignored, ignore } = useIgnored(story.id);
  const read = useMemo(() => textChecker(styleRules, compile ?? notLoaded), [styleRules, compile]);
  const findingsIn = useCallback(
    (text: Body) =>
      checkStory({ fields, body: text }, factsOf(story, { lang, secondLang }, new Date()), read),
    [fields, story, lang, secondLang, read],
  );
  const newest = useMemo(() => ({ findingsIn, body }), [findingsIn, body]);
  // Checking a long text takes time, so typed text and an opened story are shown first.
  const checked = useDeferredValue<typeof newest | null>(newest, null);
  const list = useMemo(
    () => (checked ? checkList(checked.findingsIn(checked.body), ignored) : NOT_CHECKED),
    [checked, ignored],
  );
  /** The findings of the current text, for shortcuts pressed before the debounced check has run. */
  const findingsNow = () => findingsIn(editor ? bodyJson(editor.state.doc) : body);

  const source = useRef<CheckSource>({ read, lang, ignored });
  const fixMarked = useCallback(
    (finding: MarkedFinding) => {
      const { from, to, data } = finding;
      if (data.fix !== undefined) editor?.chain().focus().insertContentAt({ from, to }, data.fix).run();
    },
    [editor],
  );
  const fixShown = useRef(fixMarked);
  useEffect(() => {
    fixShown.current = fixMarked;
  }, [fixMarked]);
  useEffect(() => {
    if (!editor) return;
    const plugin = checkMarks(
      () => source.current,
      finding => fixShown.current(finding),
    );
    editor.registerPlugin(plugin);
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(plugin.spec.key!);
    };
  }, [editor]);
  useEffect(() => {
    source.current = { read, lang, ignored };
    if (editor && !editor.isDestroyed) readMarksAgain(editor.view, source.current);
  }, [editor, read, lang, ignored]);

  const go = (finding: Finding) => {
    onQuestions(null);
    if ('field' in finding.where) return goToField(finding.where.field);
    if (!editor || !goToBlock(editor, finding)) return goToField('body');
    showFindingAt(editor.view, editor.state.selection.from);
  };

  const last = useRef(-1);
  const next = () => {
    const { errors, warnings } = checkList(findingsNow(), ignored);
    const open = [...errors, ...warnings];
    if (!open.length) return;
    last.current = (last.current + 1) % open.length;
    go(open[last.current]!);
  };

  return {
    list,
    go,
    next,
    fix: (finding: Finding) => editor && fixFinding(editor, finding, changeFields),
    fixMarked,
    ignore,
    /** What keeps the current text from being published. */
    blockingNow: () => checkList(findingsNow(), ignored).errors,
    /** Whether a check requires a reason before publishing; opens the dialog if so. */
    askFirst(): boolean {
      const open = needingReason(findingsNow(), reasonRules);
      if (open.length) onQuestions(open);
      return open.length > 0;
    },
    publish(override: Override) {
      onQuestions(null);
      onPublish(override);
    },
  };
}
