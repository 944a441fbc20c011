import type { RevertedSubject } from '@/domain/audit/revert/acts';
import { previews, tokens, fronts, people, pictures } from './others';
import { assignments, embargoes, coverage, notes, plans, stories } from './stories';
import { entries } from './entries';
import type { RevertKind } from './kind';
import { editions, rules, templates, authors, topics, pages, sections, settings } from './paper';
import { retention, unusualRules } from './rules';

/** How each kind of thing is reverted. */
export const REVERT_KINDS: Record<RevertedSubject, RevertKind> = {
  ...{ story: stories, front: fronts, person: people, coverage, entry: entries },
  ...{ paper: settings, edition: editions, section: sections, page: pages, topic: topics, author: authors },
  ...{ token: tokens, preview: previews, assignment: assignments, embargo: embargoes },
  ...{ 'unusual-rules': unusualRules, retention },
  ...{ picture: pictures, rule: rules, template: templates, plan: plans, note: notes },
};
