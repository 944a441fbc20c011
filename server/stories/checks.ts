import { checkStory, needingReason, type Override } from '@/domain/checks/checks';
import type { CheckFacts, RuleName } from '@/domain/checks/finding';
import { addressesIn, idsIn } from '@/domain/document/references';
import type { Edition } from '@/domain/paper/edition';
import type { Blocker } from '@/domain/story/workflow';
import { Refused, refusedAction } from '@/server/http/refused';
import { countOpenNotes, livenessOf, loadRights, withoutLiveStory } from '@/server/store/stories/check-facts';
import { database, type Connection } from '@/server/store/database';
import { listStyleRules, loadReasonRules } from '@/server/store/paper/style-rules';
import type { StoryRecord } from '@/server/store/stories/stories';

/** The languages of an edition as rules of the house style name them. */
const styleLanguages = ({ lang, secondLang }: Pick<Edition, 'lang' | 'secondLang'>): string[] =>
  [lang, secondLang].flatMap(tag => tag?.split('-')[0] ?? []);

/** What the checks know of a story besides its text and the house style; `now` is when readers are to get it. */
export async function factsForChecks(
  story: StoryRecord,
  edition: Edition,
  now: Date,
  connection: Connection = database(),
): Promise<Omit<CheckFacts, 'style'>> {
  const { fields, body } = story;
  const media = [...(fields.lead ? [fields.lead.mediaId] : []), ...idsIn(body, 'media')];
  const related = [...new Set([...idsIn(body, 'story'), ...fields.relatedIds])];
  return {
    now,
    lang: edition.lang,
    embargoUntil: story.embargoUntil,
    rightsUntil: await loadRights(media, connection),
    deadLinks: [
      ...(await deadAddresses(addressesIn(body), connection)),
      ...(await withoutLiveStory(related, connection)),
    ],
    notes: await countOpenNotes(story.id, connection),
  };
}

/** How the address of a story of ours ends: the day and the slug. */
const STORY_PATH = /\/\d{4}\/\d{2}\/\d{2}\/[^/]+$/;

/** The path of an address of ours without query and fragment, or null when it leads elsewhere. */
function pathOfOurs(href: string): string | null {
  const ours = process.env.PUBLIC_URL ?? 'http://localhost';
  if (!URL.canParse(href, ours)) return null;
  const url = new URL(href, ours);
  return url.origin === new URL(ours).origin ? url.pathname.replace(/(?<=.)\/+$/, '') : null;
}

async function deadAddresses(hrefs: string[], connection: Connection): Promise<string[]> {
  const links = hrefs.flatMap(href => {
    const path = pathOfOurs(href);
    return path === null ? [] : [{ href, path }];
  });
  const live = await livenessOf([...new Set(links.map(({ path }) => path))], connection);
  return links
    .filter(({ path }) => (live.has(path) ? !live.get(path) : STORY_PATH.test(path)))
    .map(({ href }) => href);
}

/**
 * The rules before readers get a story.
 * @returns the checks that were passed over with a reason, or null when nothing asked for one
 * @throws Refused 422 with every blocker, or `needs-override` with every finding for which no reason is given
 */
export async function requireChecks(
  story: StoryRecord,
  edition: Edition,
  override: Override | undefined,
  goesOutAt: Date,
  connection: Connection,
): Promise<Override | null> {
  const facts = await factsForChecks(story, edition, goesOutAt, connection);
  const style = await listStyleRules(styleLanguages(edition), connection);
  const findings = checkStory(story, { ...facts, style });
  const blockers = findings.filter(({ severity }) => severity === 'blocks').map(({ rule }) => rule);
  if (blockers.length)
    throw refusedAction([...new Set(blockers)].map(rule => ({ reason: rule as BlockingRule })));
  const reasonRules = await loadReasonRules(connection);
  const open = needingReason(findings, reasonRules, override?.rules);
  if (open.length) throw new Refused(422, 'needs-override', { findings: open });
  const asked = new Set(needingReason(findings, reasonRules).map(({ rule }) => rule));
  return asked.size ? { rules: [...asked], reason: override!.reason } : null;
}

type BlockingRule = Extract<RuleName, Blocker>;
