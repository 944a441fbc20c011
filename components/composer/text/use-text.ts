'use client';
import { useProposedSlug } from '@/components/api/use-proposed-slug';
import { type Draft, type DraftFields, draftOf } from '@/components/composer/draft';
import {
  type OwnBlocks,
  hasAll,
  ownBlocksAfter,
  removesBlock,
} from '@/components/composer/merging/own-blocks';
import { fieldOf, patchBetween } from './fields-patch';
import { STORY_EXTENSIONS } from './story-extensions';
import { useSharedSteps } from './use-shared-steps';
import { useStoryFields } from './use-story-fields';
import { withTheirs } from '@/domain/story/merged-fields';
import type { Commit } from '@/domain/story/commit';
import { bodyJson } from '@/domain/document/block-id';
import type { ComposerEdition, ComposerStory } from '@/components/composer/view';
import { recordFieldsChange } from '@/components/editor/undo/fields-history';
import { replaceBody } from '@/components/editor/undo/replace-body';
import { useOneUndo } from '@/components/editor/undo/use-one-undo';
import { type BodyParts, useBody } from '@/components/editor/use-body';
import type { StoryFields } from '@/domain/story/story';
import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useRef } from 'react';

/**
 * Updates the slug of a non-Latin headline until its writer chooses another. Opening a story does not change
 * it.
 * @param follows whether the slug can change at all
 * @param onSlug must be the same function at every render
 */
function useFollowingSlug(
  { headline, slug }: Pick<StoryFields, 'headline' | 'slug'>,
  follows: boolean,
  onSlug: (fields: Pick<StoryFields, 'slug'>) => void,
): void {
  const proposal = useProposedSlug(follows ? headline : null);
  const opened = useRef(headline);
  const last = useRef<typeof proposal>(null);
  useEffect(() => {
    if (!proposal || proposal.text !== headline || last.current?.text === headline) return;
    const isFollowing = slug === '' || slug === last.current?.slug;
    const isWritten = last.current !== null || headline !== opened.current;
    last.current = proposal;
    if (isWritten && isFollowing && proposal.slug && proposal.slug !== slug) onSlug({ slug: proposal.slug });
  }, [proposal, headline, slug, onSlug]);
}

interface TextParts extends Pick<BodyParts, 'onFiles'> {
  /** The state when the composer was opened. */
  story: ComposerStory;
  editions: ComposerEdition[];
  wasPublic: boolean;
  readOnly: boolean;
}

/** Listeners for changes of the text. */
interface Listener {
  changed(): void;
  isComposing(): boolean;
}

/** The text in the composer, with one undo history for fields and body, and the last acknowledged text. */
export function useText({ story, editions, wasPublic, readOnly, onFiles }: TextParts) {
  const editorRef = useRef<Editor | null>(null);
  const base = useRef<Draft>(draftOf(story));
  const listener = useRef<Listener>({ changed() {}, isComposing: () => false });
  // Inserted text from elsewhere also changes the editor, but was not written here.
  const putting = useRef(false);
  const onChange = useCallback(() => {
    if (!putting.current) listener.current.changed();
  }, []);
  const onStoryFields = useCallback(
    (before: DraftFields, after: DraftFields) => {
      const patch = patchBetween(before, after);
      if (editorRef.current && patch) {
        const composing = listener.current.isComposing();
        recordFieldsChange(editorRef.current, { patch, field: fieldOf(patch), composing });
      }
      onChange();
    },
    [onChange],
  );
  const start = draftOf(story);
  const {
    storyFields,
    read: readStoryFields,
    change,
    changeFields,
    replace,
    takeBack,
  } = useStoryFields(start, wasPublic, onStoryFields);
  useFollowingSlug(storyFields.fields, !readOnly && !wasPublic, changeFields);
  const edition = editions.find(it => it.id === storyFields.editionId);
  const lang = edition?.lang ?? 'en';
  const secondLang = edition?.secondLang ?? null;
  const { editor, lost } = useBody({
    ...{ body: story.body, lang, secondLang, own: STORY_EXTENSIONS },
    ...{ onUpdate: onChange, onFiles },
  });

  useEffect(() => {
    editorRef.current = editor;
  }, [editor]);
  useOneUndo(editor, takeBack);
  useEffect(() => {
    editor?.setEditable(!readOnly, false);
  }, [editor, readOnly]);

  const read = useCallback(
    (): Draft => ({
      ...readStoryFields(),
      body: editorRef.current ? bodyJson(editorRef.current.state.doc) : base.current.body,
    }),
    [readStoryFields],
  );
  const readBase = useCallback(() => base.current, []);
  const readBody = useCallback(() => base.current.body, []);
  const quietly = useCallback((run: () => void) => {
    putting.current = true;
    run();
    putting.current = false;
  }, []);
  const steps = useSharedSteps({ editor, readBase: readBody, quietly });
  const rebase = useCallback(
    (draft: Draft) => {
      base.current = draft;
      steps.reset();
    },
    [steps],
  );
  const own = useRef<OwnBlocks>(new Set());
  /** Acknowledges a text that was written here and sent whole. @returns words written since that have no place */
  const acknowledge = useCallback(
    (draft: Draft) => {
      own.current = ownBlocksAfter(own.current, base.current.body, draft.body);
      base.current = draft;
      return steps.acknowledgeWhole(draft.body);
    },
    [steps],
  );
  /** Acknowledges these fields and the body that was sent as steps; null when the steps do not apply. */
  const acknowledgeSteps = useCallback(
    (fields: Partial<StoryFields>, json?: readonly unknown[]) => {
      const taken = steps.acknowledge(json);
      if (!taken) return null;
      own.current = ownBlocksAfter(own.current, base.current.body, taken.base);
      base.current = { ...base.current, fields: { ...base.current.fields, ...fields }, body: taken.base };
      return taken;
    },
    [steps],
  );
  /** Applies a colleague's change; null when it does not apply to this text. */
  const applyRemote = useCallback(
    ({ steps: json, fields }: Pick<Commit, 'steps' | 'fields'>) => {
      const taken = steps.receive(json);
      if (!taken) return null;
      const local = readStoryFields();
      const merged = withTheirs(local.fields, base.current.fields, fields ?? {});
      if (fields) replace({ ...local, fields: merged.mine });
      base.current = { ...base.current, fields: merged.base, body: taken.base };
      return taken;
    },
    [steps, readStoryFields, replace],
  );
  const keepsOwn = useCallback((draft: Draft) => hasAll(own.current, draft.body), []);
  const takesOwn = useCallback(
    (before: Draft, after: Draft) => removesBlock(own.current, before.body, after.body),
    [],
  );
  /** Replaces the whole text in the composer, either undoably or skipped by undo. */
  const putIn = useCallback(
    (draft: Draft, undoable = true) => {
      const next = { editionId: draft.editionId, deskId: draft.deskId, fields: draft.fields };
      const around = patchBetween(readStoryFields(), next);
      replace(next);
      const target = editorRef.current;
      if (!target) return;
      quietly(() => replaceBody(target, draft.body, { undoable, around }));
    },
    [readStoryFields, replace, quietly],
  );
  const listen = useCallback((next: Listener) => {
    listener.current = next;
  }, []);
  const texts = { read, readBase, rebase, acknowledge, keepsOwn, takesOwn, putIn };
  const { take: takeSteps, inBase, fromBase } = steps;
  const shared = { takeSteps, applyRemote, acknowledgeSteps, inBase, fromBase };
  return { storyFields, change, changeFields, editor, lost, lang, secondLang, listen, ...texts, ...shared };
}
