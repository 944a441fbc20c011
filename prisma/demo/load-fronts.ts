import { emptySlot } from '@/domain/front/arrange';
import type { Container, FrontContents, Slot } from '@/domain/front/contents';
import { startingFront } from '@/domain/front/starting-front';
import type { Edition, Section } from '@/domain/paper/edition';
import type { Actor } from '@/domain/people/permissions';
import { wallTimeAt } from '@/domain/time/wall-clock';
import { breakNews } from '@/server/fronts/breaking-news';
import { saveDraft } from '@/server/fronts/draft';
import { launchDraft } from '@/server/fronts/launches';
import { timeLaunch } from '@/server/fronts/timed-launches';
import { database } from '@/server/store/database';
import { loadFrontStories } from '@/server/store/fronts/front-stories';
import { listGranted } from '@/server/store/people/people';
import { fronts, type DemoFront } from './fronts';

const HOUR = 3_600_000;
/** When the fronts were launched. */
const LAUNCHED_HOURS_AGO = 0.5;
const MORNING = '06:00';

/** The parts of the paper that fronts need; all except sections by their demo keys. */
export interface FrontedPaper {
  now: Date;
  editions: Map<string, Edition>;
  sections: Section[];
  personIds: Map<string, string>;
  storyIds: Map<string, string>;
  topicIds: Map<string, string>;
}

/** Has producers arrange and launch the fronts, schedule those of the morning, and publish breaking news. */
export async function loadFronts(paper: FrontedPaper): Promise<void> {
  const granted = await listGranted(database());
  for (const front of fronts) {
    const personId = paper.personIds.get(front.by)!;
    const { grants } = granted.find(({ id }) => id === personId)!;
    await loadFront(front, { personId, grants }, paper);
  }
}

async function loadFront(front: DemoFront, actor: Actor, paper: FrontedPaper): Promise<void> {
  const { editions, now, storyIds } = paper;
  const { id, zone } = editions.get(front.edition)!;
  const at = new Date(now.getTime() - LAUNCHED_HOURS_AGO * HOUR);
  const evening = await contentsOf(front, front.lead, paper);
  const { version } = await saveDraft(actor, id, { version: 0, contents: evening }, at);
  await launchDraft(actor, id, { version, note: '' }, at);
  const morning = await contentsOf(front, front.morning.lead, paper);
  const saved = await saveDraft(actor, id, { version, contents: morning }, at);
  const tomorrow = wallTimeAt(new Date(now.getTime() + 24 * HOUR), zone).slice(0, 10);
  const timed = { version: saved.version, note: front.morning.note, time: `${tomorrow}T${MORNING}`, zone };
  await timeLaunch(actor, id, timed, now);
  const { breaking } = front;
  if (!breaking) return;
  const { text, story, hours } = breaking;
  const storyId = storyIds.get(`${story}/${front.edition}`)!;
  await breakNews(actor, id, { text, storyId, minutes: hours * 60 }, now);
}

type Place = DemoFront['lead'][number];

/** The usual containers of the edition with its own stories in their places. */
async function contentsOf(front: DemoFront, lead: Place[], paper: FrontedPaper): Promise<FrontContents> {
  const edition = paper.editions.get(front.edition)!;
  const sections = paper.sections.filter(({ editionId }) => editionId === edition.id);
  const containers = startingFront(sections, null).containers.map(container => ({
    ...container,
    id: `${front.edition}-${container.id}`,
    slots: container.slots.map(slot => ({ ...slot, id: `${front.edition}-${slot.id}` })),
  }));
  const placed = (places: Place[], slots: Slot[]) =>
    Promise.all(slots.map((slot, at) => slotOf(slot, places[at], front, paper)));
  const chosen = (places: Place[], kind: string) =>
    placed(
      places,
      places.map((_, at) => emptySlot(`${front.edition}-${kind}-${at + 1}`)),
    );
  const [first, ...others] = containers as [Container, ...Container[]];
  const leadSlots = lead.map((_, at) => first.slots[at] ?? emptySlot(`${first.id}-slot-${at + 1}`));
  const top = { ...first, slots: await placed(lead, leadSlots) };
  const under = others.findIndex(({ kind }) => kind !== 'opinion');
  const own = front.package && {
    id: `${front.edition}-package`,
    kind: 'package' as const,
    title: front.package.title,
    fill: front.package.topic
      ? { by: 'topic' as const, id: paper.topicIds.get(front.package.topic)! }
      : { by: 'nothing' as const },
    slots: await chosen(front.package.stories, 'package'),
  };
  const pictures = front.pictures && {
    id: `${front.edition}-pictures`,
    kind: 'pictures' as const,
    title: '',
    fill: { by: 'nothing' as const },
    slots: await chosen(front.pictures, 'picture'),
  };
  const supplement = front.supplement && {
    id: `${front.edition}-supplement`,
    kind: 'supplement' as const,
    title: front.supplement.title,
    fill: { by: 'nothing' as const },
    slots: await chosen([front.supplement.story], 'supplement'),
  };
  const middle = [own, supplement].filter(one => one !== undefined);
  const below = others.toSpliced(under, 0, ...middle);
  return { containers: [top, ...below, ...(pictures ? [pictures] : [])] };
}

async function slotOf(
  slot: Slot,
  place: Place | undefined,
  { edition }: DemoFront,
  { storyIds }: FrontedPaper,
): Promise<Slot> {
  if (!place) return slot;
  const { story, headline = '', kicker = '', focus } = place;
  const storyId = storyIds.get(`${story}/${edition}`);
  if (!storyId) throw new Error(`${edition} has no story ${story} for its front`);
  const mediaId = focus ? (await loadFrontStories([storyId]))[0]?.mediaId : null;
  return { ...slot, storyId, headline, kicker, focus: focus && mediaId ? { ...focus, mediaId } : null };
}
