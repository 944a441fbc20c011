import { textSize } from '@/domain/document/length';
import { authorAddress } from '@/domain/story/address';
import { primaryLanguage } from '@/domain/language/languages';
import type { Edition } from '@/domain/paper/edition';
import { keyOf } from '@/server/press/surrogate-keys';
import { listLive, loadLive, type LiveStoryWithBody } from '@/server/store/pages/live';
import { loadReferences } from '@/server/store/pages/references';
import { listVersions, type LiveVersion } from '@/server/store/pages/versions';
import { bodyParts } from '../body-parts';
import { frameOf } from '../frame';
import { idsNamedBy } from '../named-ids';
import type { PaperStructure } from '../paper';
import { teasersOf } from '../teasers';
import { sharedTexts } from './shared-texts';
import { runTask } from '@/server/work/pool';

type Placed = Pick<LiveStoryWithBody, 'editionId' | 'address'>;

/**
 * Addresses where a story can be read side by side with its text in other languages. Empty for a bilingual story.
 * @param versions the live stories of its group
 */
export function sideBySideLinks(
  story: Placed,
  versions: LiveVersion[],
  editions: Edition[],
): { lang: string; href: string }[] {
  const links = new Map<string, { lang: string; href: string }>();
  for (const { lang, id } of editions) {
    const href = addressOfBoth(story, id, versions, editions);
    if (href && !links.has(primaryLanguage(lang))) links.set(primaryLanguage(lang), { lang, href });
  }
  return [...links.values()];
}

/**
 * The address where a story can be read side by side with its version in another edition: the edited bilingual story if
 * there is one in both languages, else a generated page. Null when the languages do not differ.
 */
function addressOfBoth(
  { editionId, address }: Placed,
  otherId: string,
  versions: LiveVersion[],
  editions: Edition[],
): string | null {
  const editionOf = (wanted: string) => editions.find(({ id }) => id === wanted)!;
  const [own, other] = [editionOf(editionId), editionOf(otherId)];
  const isThere = versions.some(version => version.editionId === otherId);
  if (
    !isThere ||
    own.secondLang ||
    other.secondLang ||
    primaryLanguage(own.lang) === primaryLanguage(other.lang)
  )
    return null;
  const edited = versions.find(version => isInBoth(editionOf(version.editionId), own.lang, other.lang));
  return edited?.address ?? `${address}?beside=${other.code}`;
}

function isInBoth({ lang, secondLang }: Edition, one: string, other: string): boolean {
  const languages = [lang, secondLang ?? ''].map(primaryLanguage);
  return secondLang !== null && [one, other].every(wanted => languages.includes(primaryLanguage(wanted)));
}

/**
 * A story side by side with its version in another edition, or the address of the edited bilingual story; null when the
 * languages do not differ.
 * @param code of the other edition
 */
export async function sideBySidePage(
  story: LiveStoryWithBody,
  code: string,
  paper: PaperStructure,
  now: Date,
) {
  const { editions, sections } = paper;
  const other = editions.find(edition => edition.code === code);
  const versions = await listVersions([story.groupId]);
  const path = other && addressOfBoth(story, other.id, versions, editions);
  if (!path) return null;
  if (!path.startsWith(`${story.address}?`)) return { to: path };
  const second = await loadLive(versions.find(({ editionId }) => editionId === other.id)!.id);
  if (!second) return null;
  const { storyIds, ...ids } = idsNamedBy([story, second]);
  const size = textSize(story.body) + textSize(second.body);
  const [rows, { pictures, recordings, authors }, mentioned] = await Promise.all([
    runTask('alignBodies', [story.body, second.body], size),
    loadReferences(ids),
    listLive({ ids: storyIds, limit: storyIds.length }),
  ]);
  const frameAt = (edition: Edition, at: string, sectionId: string) =>
    frameOf({ path: at, edition, section: sections.find(({ id }) => id === sectionId)!, now }, paper);
  const sideOf = ({ editionId, sectionId, address, fields, body, corrections }: LiveStoryWithBody) => {
    const edition = editions.find(({ id }) => id === editionId)!;
    return {
      frame: frameAt(edition, address, sectionId),
      lang: edition.lang,
      href: address,
      headline: fields.headline,
      standfirst: fields.standfirst,
      dateline: fields.dateline,
      bylines: fields.bylines.map(({ role, name, authorId }) => {
        const author = authors.get(authorId ?? '');
        return { role, name, href: author ? authorAddress(edition, author.slug) : null };
      }),
      isCorrected: corrections.length > 0,
      body,
      ...bodyParts(pictures, recordings, teasersOf(mentioned, paper)),
    };
  };
  const edition = editions.find(({ id }) => id === story.editionId)!;
  const frame = frameAt(edition, path, story.sectionId);
  const { lead } = story.fields;
  const view = {
    frame,
    shared: sharedTexts(story, edition, frame.siteName, pictures.get(lead?.mediaId ?? '')),
    leadAlt: lead?.alt ?? '',
    canonical: story.address,
    rows,
    sides: [sideOf(story), sideOf(second)] as [ReturnType<typeof sideOf>, ReturnType<typeof sideOf>],
  };
  const keys = [
    keyOf.story(story.id),
    keyOf.story(second.id),
    keyOf.group(story.groupId),
    keyOf.paper,
    ...mentioned.map(({ id }) => keyOf.related(keyOf.story(id))),
  ];
  return { view, keys: [...new Set(keys)] };
}
