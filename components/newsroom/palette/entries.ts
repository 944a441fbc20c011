import type { BudgetRow } from '@/domain/api/budget-rows';
import type { Stage } from '@/domain/story/workflow';
import { joined } from '@/components/ui/words/joined';
import type { Words } from '@/components/ui/words/en';
import type { RailPlace } from '../rail-place';
import type { NotDone } from '@/components/api/send';
import type { NewsroomWords } from '../words/words';

export type Group = 'recent' | 'stories' | 'do' | 'goTo' | 'people';

/** Something that the palette opens or does. */
export interface Entry {
  /** Unlike that of any other entry. */
  id: string;
  group: Group;
  label: string;
  /** The line below it. */
  hint?: string;
  /** What to do about it; not stored with the recent entries. */
  due?: string;
  stage?: Stage;
  /** Where it leads; without an address it does something. */
  href?: string;
  /** Answers why it was not done. */
  run?(): Promise<NotDone | null>;
  /** What is typed in its place, to go on from there. */
  types?: string;
  /** The found story, to act on it. */
  story?: BudgetRow;
}

type Screen = keyof NewsroomWords['palette']['screens'];

const SCREENS: Record<RailPlace | 'everyone', [Screen, string][]> = {
  inbox: [['inbox', '/newsroom/inbox']],
  budget: [
    ['budget', '/newsroom'],
    ['mine', '/newsroom?mine=1'],
  ],
  translations: [['translations', '/newsroom/translations']],
  fronts: [['fronts', '/newsroom/fronts']],
  pictures: [['pictures', '/newsroom/pictures']],
  wire: [['wire', '/newsroom/wire']],
  topics: [['topics', '/newsroom/topics']],
  authors: [['authors', '/newsroom/authors']],
  people: [
    ['people', '/newsroom/people'],
    ['deactivated', '/newsroom/people?show=deactivated'],
    ['email', '/newsroom/email'],
  ],
  desks: [['desks', '/newsroom/desks']],
  look: [['look', '/newsroom/look']],
  paper: [
    ['paper', '/newsroom/paper'],
    ['settings', '/newsroom/paper/settings'],
    ['security', '/newsroom/paper/security'],
    ['style', '/newsroom/paper/style'],
    ['templates', '/newsroom/paper/templates'],
    ['tokens', '/newsroom/paper/tokens'],
    ['webhooks', '/newsroom/paper/webhooks'],
  ],
  imports: [
    ['imports', '/newsroom/imports'],
    ['exports', '/newsroom/exports'],
  ],
  operation: [
    ['operation', '/newsroom/operation'],
    ['backup', '/newsroom/operation/backup'],
  ],
  audit: [['audit', '/newsroom/audit']],
  everyone: [
    ['permissions', '/newsroom/permissions'],
    ['account', '/newsroom/account'],
    ['site', '/'],
  ],
};

/** The screens that a person may open. */
export function screenEntries(places: RailPlace[], { palette }: NewsroomWords): Entry[] {
  return [...places, 'everyone' as const]
    .flatMap(place => SCREENS[place])
    .map(([screen, href]) => ({ id: href, group: 'goTo', label: palette.screens[screen], href }));
}

/** Found stories; those that have the words in what is shown of them come before those that have them in their text. */
export function storyEntries(
  rows: BudgetRow[],
  query: string,
  { budget }: NewsroomWords,
  { unpublished }: Pick<Words, 'unpublished'>,
  lang: string,
): Entry[] {
  return rows
    .map((story): Entry => {
      const { id, headline, slug, edition, reporter, stage, versions, unpublishedChanges } = story;
      const own = versions.find(({ storyId }) => storyId === id);
      const href = `/newsroom/stories/${id}`;
      const label = headline || slug || budget.noHeadline;
      return {
        id: href,
        group: 'stories',
        label,
        hint: joined([slug, edition, reporter], lang),
        due: unpublishedChanges
          ? unpublished.title(unpublishedChanges)
          : own?.sources.filter(({ behind }) => behind).map(budget.behindSource)[0],
        stage,
        href,
        story,
      };
    })
    .toSorted((one, other) => Number(hasWords(other, query)) - Number(hasWords(one, query)));
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether an entry has all of these words, in its label, under it or in its address. */
export function hasWords({ label, hint = '', href = '' }: Entry, words: string): boolean {
  const text = plain(`${label} ${hint} ${href}`);
  return plain(words)
    .split(/\s+/)
    .every(word => text.includes(word));
}

/** Whether a label starts with these words, ignoring accents and case. */
export const startsWithWords = (label: string, words: string) => plain(label).startsWith(plain(words));

/** What follows a verb that is typed first; null where something else is typed. */
export function wordsAfter(verb: string, typed: string): string | null {
  const [first, ...others] = typed.trim().split(/\s+/);
  return first && plain(first) === plain(verb) ? others.join(' ') : null;
}
