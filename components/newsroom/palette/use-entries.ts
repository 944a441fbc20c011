'use client';
import { useCallback, useEffect, useState } from 'react';
import { BudgetRows } from '@/domain/api/budget-rows';
import { LikelyPlace } from '@/domain/api/options';
import { PersonRows } from '@/domain/api/people/person-rows';
import { Added } from '@/domain/api/written';
import { newKey } from '@/components/ui/new-key';
import { useFound } from '@/components/ui/options/use-found';
import { read, request } from '@/components/api/request';
import type { RailPlace } from '../rail-place';
import { send, type NotDone } from '@/components/api/send';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import { useNewsroomWords } from '../words/use-newsroom-words';
import { useDuplicate } from '../duplicate/use-duplicate';
import { missingEditions } from '../planning/budget-row';
import { useStartVersion } from '../translations/use-start-version';
import { hasWords, screenEntries, startsWithWords, storyEntries, wordsAfter, type Entry } from './entries';
import { readRecent } from './recent';

/** The maximum number of entries of a kind. */
const MAX = 8;
const MAX_RECENT = 6;

const NOWHERE: LikelyPlace = { place: null, editions: [] };

interface EntriesOptions {
  personId: string;
  places: RailPlace[];
  /** What is typed. */
  words: string;
  leave(): void;
}

/**
 * What the palette offers for these words: recent places first, then what is named so, stories and the rest; and why
 * nothing could be searched.
 */
export function useEntries(options: EntriesOptions): { entries: Entry[]; failure: NotDone | null } {
  const [failure, setFailure] = useState<NotDone | null>(null);
  return { entries: useOffered(options, setFailure), failure };
}

function useOffered(
  { personId, places, words, leave }: EntriesOptions,
  onSearched: (problem: NotDone | null) => void,
): Entry[] {
  const labels = useNewsroomWords();
  const { palette } = labels;
  const shared = useWords();
  const lang = useLanguage();
  const [recent] = useState(() => readRecent(personId));
  const [writing, setWriting] = useState<LikelyPlace>(NOWHERE);
  useEffect(() => {
    let still = true;
    void read('/api/newsroom/likely-place', LikelyPlace).then(
      answer => still && setWriting(answer ?? NOWHERE),
    );
    return () => {
      still = false;
    };
  }, []);

  const { place, editions } = writing;
  const { duplicate } = useDuplicate();
  const { start } = useStartVersion();
  const { duplicateVerb, duplicateOf, translateVerb, translateInto } = palette.commands;
  /** The search for a story to duplicate; null in any other mode. */
  const toDuplicate = place ? wordsAfter(duplicateVerb, words) : null;
  /** The search for a story to translate; null in any other mode. */
  const toTranslate = place && editions.length > 1 ? wordsAfter(translateVerb, words) : null;
  const seesPeople = places.includes('people');
  const find = useCallback(
    async (typed: string, cancelled: AbortSignal): Promise<Entry[]> => {
      const query = new URLSearchParams({ q: typed.slice(0, 100) });
      const [stories, people] = await Promise.all([
        request(`/api/newsroom/budget?${query}`, { answer: BudgetRows }),
        seesPeople ? read(`/api/newsroom/people?${query}`, PersonRows) : null,
      ]);
      if (!cancelled.aborted) onSearched(stories.done ? null : stories);
      return [
        ...storyEntries(stories.done ? stories.data.rows : [], typed, labels, shared, lang).slice(0, MAX),
        ...(people?.rows ?? []).slice(0, MAX).map(({ id, name }) => ({
          id: `/newsroom/people?person=${id}`,
          group: 'people' as const,
          label: name,
          href: `/newsroom/people?person=${id}`,
        })),
      ];
    },
    [seesPeople, labels, shared, lang, onSearched],
  );
  const found = useFound(toDuplicate ?? toTranslate ?? (words || null), find) ?? [];

  const createStory = async () => {
    const answer = await send('POST', '/api/newsroom/stories', { ...place, key: newKey() }, Added);
    if (!answer.done) return answer;
    window.location.assign(`/newsroom/stories/${answer.data.id}`);
    return null;
  };
  const commands: Entry[] = [
    ...(place
      ? [
          { id: 'new-story', label: palette.commands.newStory, run: createStory },
          { id: 'duplicate', label: palette.commands.duplicate, types: `${duplicateVerb} ` },
          ...(editions.length > 1
            ? [{ id: 'translate', label: palette.commands.translate, types: `${translateVerb} ` }]
            : []),
        ]
      : []),
    ...(seesPeople
      ? [{ id: 'add-person', label: palette.commands.addPerson, href: '/newsroom/people?add=1' }]
      : []),
    {
      id: 'sign-out',
      label: palette.commands.signOut,
      run: async () => {
        leave();
        return null;
      },
    },
  ].map(command => ({ ...command, group: 'do' }));

  if (toDuplicate !== null)
    return found
      .filter(({ group }) => group === 'stories')
      .map(({ id, label, hint, stage, href }) => ({
        ...{ id: `duplicate ${id}`, group: 'do' as const, label: duplicateOf(label), hint, stage },
        run: () => duplicate(href!.split('/').at(-1)!),
      }));

  if (toTranslate !== null)
    return found.flatMap(({ id, label, hint, stage, story }) =>
      story
        ? missingEditions(story, editions).map(edition => ({
            ...{ id: `translate ${id} ${edition.id}`, group: 'do' as const, hint, stage },
            label: translateInto(label, edition.name),
            run: () => start(story, edition.id),
          }))
        : [],
    );

  const matches = (entry: Entry) => !words || hasWords(entry, words);
  const placesAndCommands = [...commands, ...screenEntries(places, labels)].filter(matches);
  // They are there before any story is found: what was typed from its start keeps its place, and Enter what it opens.
  const isNamed = ({ label }: Entry) => Boolean(words) && startsWithWords(label, words);
  const entries: Entry[] = [
    ...recent
      .map(({ href, label, hint }): Entry => ({ id: `recent ${href}`, group: 'recent', label, hint, href }))
      .filter(matches)
      .slice(0, MAX_RECENT),
    ...placesAndCommands.filter(isNamed),
    ...found.filter(({ group }) => group === 'stories'),
    ...placesAndCommands.filter(entry => !isNamed(entry)),
    ...found.filter(({ group }) => group === 'people'),
  ];
  // Recent places are not offered twice.
  const first = new Set(entries.filter(({ group }) => group === 'recent').map(({ href }) => href));
  return entries.filter(({ group, href }) => group === 'recent' || !href || !first.has(href));
}
