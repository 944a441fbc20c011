import type { RevertedSubject } from '@/domain/audit/revert/acts';
import { coverage } from './coverage';
import { entries } from './entries';
import { fronts } from './fronts';
import type { RevertKind } from './kind';
import { notes } from './notes';
import { editions } from './paper/editions';
import { rules, templates } from './paper/house-style';
import { authors, topics } from './paper/named';
import { pages } from './paper/pages';
import { sections } from './paper/sections';
import { settings } from './paper/settings';
import { people } from './people';
import { pictures } from './pictures';
import { plans } from './plans';
import { stories } from './stories';

/** How each kind of thing is reverted. */
export const REVERT_KINDS: Record<RevertedSubject, RevertKind> = {
  ...{ story: stories, front: fronts, person: people, coverage, entry: entries },
  ...{ paper: settings, edition: editions, section: sections, page: pages, topic: topics, author: authors },
  ...{ picture: pictures, rule: rules, template: templates, plan: plans, note: notes },
};
