import { fillFront, type FilledSlot } from '@/domain/front/fill';
import { openingOf } from '@/domain/front/opening';
import { focusOf, slotsOf, type Container, type FrontContents, type Slot } from '@/domain/front/contents';
import { sectionAddress } from '@/domain/story/address';
import { sectionTrail } from '@/domain/paper/edition';
import { keyOf } from '@/server/press/surrogate-keys';
import { loadPictures } from '@/server/store/media/media';
import { loadReferences, type References } from '@/server/store/pages/references';
import type { LiveStory } from '@/server/store/pages/live';
import { loadOpenings } from '@/server/store/pages/openings';
import { portraitOf } from './portrait';
import { enoughViewed, lineOf } from './most-viewed-page';
import { idsNamedInFields } from '../named-ids';
import type { PaperStructure } from '../paper';
import { figureOf, teasersOf, type Teaser } from '../teasers';
import { fits, readFrontLists, type FrontOf } from './front-lists';

/** The containers of a front with their live stories, and the surrogate keys of all of these. */
export async function arrangedContainers(
  contents: FrontContents,
  of: FrontOf,
  paper: PaperStructure,
  now: Date,
) {
  const { placed, newest, viewed } = await readFrontLists(contents, of, paper, now);
  const read = enoughViewed(viewed);
  const filled = fillFront(contents, { placed, newest, fits });
  const supplements = filled.filter(({ container }) => container.kind === 'supplement');
  const [authors, pictures, openings] = await Promise.all([
    authorsOf(filled.flatMap(({ container, slots }) => (container.kind === 'opinion' ? slots : []))),
    loadPictures(slotsOf(contents).flatMap(({ mediaId }) => mediaId ?? [])),
    loadOpenings(supplements.flatMap(({ slots }) => slots[0]?.story.id ?? [])),
  ]);
  const openingIn = ([first]: FilledSlot<LiveStory>[]) => {
    const body = first && openings.get(first.story.id);
    return body ? openingOf(body, of.edition.lang) : [];
  };
  const containers = filled.map(({ container, slots }) => ({
    id: container.id,
    kind: container.kind,
    ...titleOf(container, of, paper),
    stories: slots.map(({ slot, story }) => ({
      ...shownAs(slot, teasersOf([story], paper)[0]!, pictures),
      portrait: container.kind === 'opinion' ? portraitOf(story, authors) : null,
    })),
    lines: container.kind === 'most-viewed' ? read.map(lineOf) : [],
    opening: container.kind === 'supplement' ? openingIn(slots) : [],
  }));
  const shown = new Set([...filled.flatMap(({ slots }) => slots.map(({ story }) => story)), ...read]);
  return { containers, keys: [...shown].map(({ id }) => keyOf.story(id)) };
}

async function authorsOf(slots: { story: LiveStory }[]): Promise<References['authors']> {
  const { authorIds } = idsNamedInFields(slots.map(({ story }) => story));
  return authorIds.length ? (await loadReferences({ authorIds })).authors : new Map();
}

function titleOf(
  { title, kind, fill }: Container,
  { edition }: FrontOf,
  { sections }: PaperStructure,
): { title: string; href: string | null } {
  const section = fill.by === 'section' ? sections.find(one => one.id === fill.id) : undefined;
  if (kind !== 'section' || !section) return { title, href: null };
  return { title: title || section.name, href: sectionAddress(edition, sectionTrail(sections, section.id)) };
}

/** The story with the texts that are set on this front only. */
function shownAs(slot: Slot, story: Teaser, pictures: Awaited<ReturnType<typeof loadPictures>>): Teaser {
  const own = slot.storyId === story.id;
  const chosen = own && slot.mediaId ? pictures.get(slot.mediaId) : undefined;
  const picture = chosen ? figureOf(chosen, { ...chosen, caption: '' }) : story.picture;
  const focus = own ? focusOf(slot, picture?.id) : undefined;
  return {
    ...story,
    ...(own && slot.headline && { headline: slot.headline }),
    ...(own && slot.kicker && { kicker: slot.kicker }),
    picture: picture && { ...picture, ...(focus && { focus: { x: focus.x, y: focus.y } }) },
  };
}
