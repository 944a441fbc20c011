import type { RevertedSubject } from '@/domain/audit/revert/acts';
import { previews, tokens } from './access';
import { assignments, embargoes } from './stories/beside-stories';
import { coverage } from './stories/coverage';
import { entries } from './stories/entries';
import { fronts } from './fronts';
import type { RevertKind } from './kind';
import { notes } from './stories/notes';
import { editions } from './paper/editions';
import { rules, templates } from './paper/house-style';
import { authors, topics } from './paper/named';
import { pages } from './paper/pages';
import { sections } from './paper/sections';
import { settings } from './paper/settings';
import { people } from './people';
import { pictures } from './pictures';
import { plans } from './stories/plans';
import { retention, unusualRules } from './paper/rules';
import { stories } from './stories/stories';

/** How each kind of thing is reverted. */
export const REVERT_KINDS: Record<RevertedSubject, RevertKind> = {
  ...{ story: stories, front: fronts, person: people, coverage, entry: entries },
  ...{ paper: settings, edition: editions, section: sections, page: pages, topic: topics, author: authors },
  ...{ token: tokens, preview: previews, assignment: assignments, embargo: embargoes },
  ...{ 'unusual-rules': unusualRules, retention },
  ...{ picture: pictures, rule: rules, template: templates, plan: plans, note: notes },
};
