'use client';
import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import type { Visit } from '@/domain/people/presence';
import { fetchStoryState, type Conflict, type RefusedSave } from '../api';
import type { Coediting } from '../coediting/coediting';
import type { Autosave } from '../saving/autosave';
import { draftOf, type Draft } from '../draft';
import { newKey } from '@/components/ui/new-key';
import { createReloader } from '@/components/api/reloader';
import { followStory } from './story-events';
import type { ComposerStory } from '../view';
import { useReports } from './use-reports';
import { useShownPeople } from './use-shown-people';

/** The other people who have the story open, and how to go to their positions. */
export interface PresenceTools {
  people: Visit[];
  /** The window that is followed. */
  following: string | null;
  follow(visit: string | null): void;
  goTo(visit: Visit): void;
}

interface PresenceParts {
  storyId: string;
  editor: Editor | null;
  autosave: Autosave<Draft, Conflict, RefusedSave>;
  coediting: Coediting;
  text: Parameters<typeof useReports>[0]['text'] & Parameters<typeof useShownPeople>[0]['text'];
  /** Applies newer text of the server to a composer without unsent text. */
  onNewer(draft: Draft, story: ComposerStory): void;
  /** The story's state, while unsent text prevents applying newer text. */
  onState(story: ComposerStory): void;
  /** A colleague's change was applied as steps. */
  onTaken(name: string | null, before: Draft): void;
  /** A colleague had already accepted or rejected a suggestion that was settled here too. */
  onSettledBefore(name: string | null): void;
  onNotes(): void;
  onTranslation(): void;
}

/** The other people in the story and their positions, the own position, and newer text as it is saved. */
export function usePresence(parts: PresenceParts): PresenceTools {
  const {
    storyId,
    editor,
    autosave,
    coediting,
    text,
    onNewer,
    onState,
    onTaken,
    onSettledBefore,
    onNotes,
    onTranslation,
  } = parts;
  const [visit] = useState(newKey);
  const [people, setPeople] = useState<Visit[]>([]);
  const { show, ...tools } = useShownPeople({ editor, people, text, version: autosave.version });
  const showNow = useRef(show);
  useEffect(() => {
    showNow.current = show;
  }, [show]);

  useEffect(() => {
    if (!editor) return;
    let newest = autosave.version();
    let seen = newest;
    let stopped = false;
    const isNews = () => !stopped && newest > autosave.version();
    const mayTake = () => isNews() && autosave.idle() && !editor.view.composing;

    const reading = createReloader(async () => {
      if (!mayTake() && newest <= seen) return true;
      const story = await fetchStoryState(storyId);
      if (!story) return false;
      if (stopped) return true;
      seen = Math.max(seen, story.version);
      // Another person may have saved during the request; the next save will detect it.
      if (story.version <= autosave.version()) return true;
      if (mayTake()) {
        onNewer(draftOf(story), story);
        autosave.moved(story.version);
      } else {
        onState(story);
        // The new state may accept what was refused, for example while the story was spiked.
        if (autosave.state().kind === 'refused') autosave.again();
      }
      return true;
    });

    const unfollow = followStory(storyId, visit, {
      onPeople(others) {
        setPeople(others);
        coediting.people(others);
      },
      onNotes,
      onTranslation,
      onVersion(version, commit) {
        newest = Math.max(newest, version);
        coediting.announce(version, commit);
      },
    });
    coediting.listen({
      missing: () => isNews() && reading.want(),
      taken(name, before) {
        showNow.current();
        onTaken(name, before);
      },
      settledBefore: onSettledBefore,
    });
    const unsubscribe = autosave.subscribe(() => mayTake() && reading.want());
    return () => {
      stopped = true;
      reading.stop();
      unfollow();
      unsubscribe();
    };
  }, [
    storyId,
    visit,
    editor,
    autosave,
    coediting,
    onNewer,
    onState,
    onTaken,
    onSettledBefore,
    onNotes,
    onTranslation,
  ]);

  useReports({ storyId, visit, editor, autosave, coediting, text, isShared: people.length > 0 });
  return { people, ...tools };
}
