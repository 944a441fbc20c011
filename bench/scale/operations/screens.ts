import { auditTrail } from '@/server/audit/trail';
import { frontsOf } from '@/server/fronts/fronts-of';
import { inboxOf, unreadOf } from '@/server/inbox/inbox';
import { paperForAdmin, storiesBySection } from '@/server/paper/paper';
import { entriesForEditing } from '@/server/paper/named-lists';
import { translations, translationsBehind } from '@/server/translations/list';
import { editor } from './editor';
import type { Operation } from './operation';

const LISTS = { mostBlocks: 2500, mostStatements: 10 };

/** Screens of the newsroom besides the planning of stories. */
export const SCREENS: Operation[] = [
  {
    name: 'sections of the paper',
    ...LISTS,
    // Up to 1,000 stories of each section that has fewer live ones.
    mostBlocks: 10_000,
    async run(paper) {
      const { actor } = editor(paper);
      await paperForAdmin(actor);
      await storiesBySection(actor, paper.sample.edition.id);
    },
  },
  {
    name: 'arranging a front',
    ...LISTS,
    // The newest stories of each section.
    mostBlocks: 16_000,
    mostStatements: 25,
    run: paper => frontsOf(editor(paper).actor, undefined, paper.now),
  },
  {
    name: 'topics to keep',
    ...LISTS,
    run: paper => entriesForEditing(editor(paper).actor, 'topics', { words: '' }),
  },
  {
    name: 'authors to keep',
    ...LISTS,
    run: paper => entriesForEditing(editor(paper).actor, 'authors', { words: '' }),
  },
  { name: 'translations', ...LISTS, run: paper => translations(editor(paper).actor, { mine: false }) },
  {
    name: 'inbox and the rail',
    ...LISTS,
    run: paper => {
      const { actor } = editor(paper);
      return Promise.all([inboxOf(actor), unreadOf(actor), translationsBehind()]);
    },
  },
  {
    name: 'audit trail',
    ...LISTS,
    run: paper => auditTrail(editor(paper).actor, {}, 'UTC', paper.now),
  },
];
