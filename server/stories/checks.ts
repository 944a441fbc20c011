import { needingReason, type Override } from '@/domain/checks/checks';
import type { CheckFacts, RuleName } from '@/domain/checks/finding';
import { killedByAgency } from '@/domain/checks/rules/killed-by-agency';
import { similarName } from '@/domain/people/similar-names';
import { textSize } from '@/domain/document/length';
import { publicBody } from '@/domain/document/public/public-body';
import { addressesIn, idsIn } from '@/domain/document/references';
import { lacksAiLabel } from '@/domain/media/digital-source';
import type { Edition } from '@/domain/paper/edition';
import type { Blocker } from '@/domain/story/workflow';
import { primaryLanguages, sourceDigests } from '@/domain/translation/untranslated';
import { Refused, refusedAction } from '@/server/problems/refused';
import { loadStoryFacts, type StoryCheckFacts } from '@/server/store/stories/check-facts';
import type { PublishingFacts } from '@/server/store/stories/publishing-facts';
import type { Connection } from '@/server/store/database';
import { loadAgencyKill } from '@/server/store/wire/agency-kills';
import { runTask } from '@/server/work/pool';
import type { StoryRecord } from '@/server/store/stories/stories';
import { parseUrl } from '@/domain/web-address';

/** The facts about a story that the checks need in addition to its text and the house style. */
type FactsForChecks = CheckFacts;

/**
 * The facts about a story that the checks need, its public address, and who returned it.
 * @param now the time of publication
 */
export async function factsForChecks(
  story: StoryRecord,
  edition: Edition,
  now: Date,
  connection?: Connection,
): Promise<FactsForChecks & Pick<StoryCheckFacts, 'live' | 'returned'>> {
  const { fields, body } = story;
  const links = linksOfOurs(addressesIn(body));
  const related = [...new Set([...idsIn(body, 'story'), ...fields.relatedIds])];
  const bylines = fields.bylines.map(({ name }) => name);
  const found = await loadStoryFacts(
    {
      storyId: story.id,
      mediaIds: [...(fields.lead ? [fields.lead.mediaId] : []), ...idsIn(body, 'media')],
      storyIds: related,
      paths: [...new Set(links.map(({ path }) => path))],
      bylines,
      languages: primaryLanguages(edition),
    },
    connection,
  );
  const {
    pictureRights,
    aiPictures,
    livePaths,
    liveStoryIds,
    namesLikeBylines,
    notes,
    agencyKill,
    live,
    returned,
  } = found;
  const sourceTexts = found.sources.flatMap(text => sourceDigests({ ...text, body: publicBody(text.body) }));
  const deadLinks = [
    ...links.filter(link => isDead(link.path, livePaths)).map(({ href }) => href),
    ...related.filter(id => !liveStoryIds.includes(id)),
  ];
  const similarNames = Object.fromEntries(
    bylines.flatMap(name => {
      const colleague = similarName(name, namesLikeBylines);
      return colleague === null ? [] : [[name, colleague]];
    }),
  ) as Record<string, string>;
  const { embargoUntil, machineTexts } = story;
  const { lang, secondLang } = edition;
  const ofTexts = { deadLinks, similarNames, machineTexts, sourceTexts };
  const withoutAiLabel = aiPictures.filter(lacksAiLabel).map(({ id }) => id);
  const state = { embargoUntil, pictureRights, withoutAiLabel, notes, agencyKill };
  return { now, editionId: edition.id, lang, secondLang, ...ofTexts, ...state, live, returned };
}

/** The end of the address of a story: the day and the slug. */
const STORY_PATH = /\/\d{4}\/\d{2}\/\d{2}\/[^/]+$/;

/** The path of an address of the paper without query and fragment, or null for an external one. */
function pathOfOurs(href: string): string | null {
  const ours = process.env.PUBLIC_URL ?? 'http://localhost';
  const url = parseUrl(href, ours);
  return url?.origin === new URL(ours).origin ? url.pathname.replace(/(?<=[^/])\/+$/, '') : null;
}

function linksOfOurs(hrefs: string[]): { href: string; path: string }[] {
  return hrefs.flatMap(href => {
    const path = pathOfOurs(href);
    return path === null ? [] : [{ href, path }];
  });
}

/** Whether an internal link looks like a story's address but leads to no live story. */
function isDead(path: string, livePaths: Record<string, boolean>): boolean {
  return Object.hasOwn(livePaths, path) ? !livePaths[path] : STORY_PATH.test(path);
}

/** Compiling a rule takes about as long as matching it with this much text. */
const SIZE_OF_RULE = 30;

/** The paper's rules, the findings that a person overrides, and the time of publication. */
interface PublishingRules extends Pick<PublishingFacts, 'reasonRules' | 'styleRules'> {
  override: Override | undefined;
  now: Date;
}

/**
 * Checks a story before it is published.
 * @returns the checks that were overridden with a reason, or null when none was required
 * @throws Refused 422 with every blocker, or `needs-override` with every finding without a reason
 */
export async function requireChecks(
  story: StoryRecord,
  edition: Edition,
  { reasonRules, styleRules, override, now }: PublishingRules,
  connection: Connection,
): Promise<Override | null> {
  const facts = await factsForChecks(story, edition, now, connection);
  const { fields, body } = story;
  const size = textSize(body) + SIZE_OF_RULE * styleRules.length;
  const findings = await runTask('check', { content: { fields, body }, facts, style: styleRules }, size);
  const blockers = findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  if (blockers.length)
    throw refusedAction([...new Set(blockers)].map(rule => ({ reason: rule as BlockingRule })));
  const open = needingReason(findings, reasonRules, override?.rules);
  if (open.length) throw new Refused(422, 'needs-override', { findings: open });
  const rules = new Set(needingReason(findings, reasonRules).map(({ rule }) => rule));
  return rules.size ? { rules: [...rules], reason: override!.reason } : null;
}

/**
 * The decision to show a story to readers again, unchanged, although its agency withdrew it or holds it.
 * @returns the decision, or null when none was required
 * @throws Refused 422 `needs-override` without one
 */
export async function requireAgencyDecision(
  story: StoryRecord,
  override: Override | undefined,
  connection: Connection,
): Promise<Override | null> {
  const { name: rule, severity, find } = killedByAgency;
  const agencyKill = await loadAgencyKill(story.id, connection);
  const findings = find(story, { agencyKill }).map(found => ({ rule, severity, ...found }));
  if (!findings.length) return null;
  if (!override?.rules.includes(rule)) throw new Refused(422, 'needs-override', { findings });
  return { rules: [rule], reason: override.reason };
}

type BlockingRule = Extract<RuleName, Blocker>;
