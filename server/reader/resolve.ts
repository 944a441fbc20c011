import { frontAddress, sectionAddress } from '@/domain/address';
import { sectionTrail, type Edition, type Section } from '@/domain/edition';
import { currentAddress, type AddressRecord } from '../store/addresses';
import { loadLive, type LiveStoryWithBody } from '../store/live';
import { loadStory } from '../store/stories';
import { defaultEdition, type PaperStructure } from './paper';

/** What a reader's address leads to. */
export type Destination =
  | { kind: 'front'; edition: Edition }
  | { kind: 'section'; edition: Edition; section: Section }
  | { kind: 'feed'; edition: Edition; section: Section | null }
  | { kind: 'story'; edition: Edition; story: LiveStoryWithBody }
  | { kind: 'moved'; to: string; storyId: string | null }
  | { kind: 'gone'; edition: Edition; storyId: string }
  | { kind: 'not-found'; edition: Edition };

const FEED = '/feed.xml';

/** Finds what stands at a path; `address` is whose it is or was. Slashes at the end lead to the address without them. */
export async function resolve(
  path: string,
  paper: PaperStructure,
  address: AddressRecord | null,
): Promise<Destination> {
  if (path !== '/' && path.endsWith('/'))
    return { kind: 'moved', to: path.replace(/\/+$/, '') || '/', storyId: null };
  const isFeed = path.endsWith(FEED);
  const place = isFeed ? path.slice(0, -FEED.length) || '/' : path;
  const page = pageAt(place, paper);
  if (page) return isFeed ? { kind: 'feed', edition: page.edition, section: page.section } : toPage(page);
  return (
    (address && (await storyAt(address, paper))) ?? { kind: 'not-found', edition: editionOf(path, paper) }
  );
}

function toPage({ edition, section }: { edition: Edition; section: Section | null }): Destination {
  return section ? { kind: 'section', edition, section } : { kind: 'front', edition };
}

function pageAt(path: string, { editions, sections }: PaperStructure) {
  for (const edition of editions) {
    if (frontAddress(edition) === path) return { edition, section: null };
    for (const section of sections)
      if (
        section.editionId === edition.id &&
        sectionAddress(edition, sectionTrail(sections, section.id)) === path
      )
        return { edition, section };
  }
  return null;
}

async function storyAt(address: AddressRecord, paper: PaperStructure): Promise<Destination> {
  const { storyId } = address;
  const live = await loadLive(storyId);
  if (!live) {
    const story = await loadStory(storyId);
    const edition =
      paper.editions.find(({ id }) => id === story?.editionId) ?? defaultEdition(paper.editions);
    return { kind: 'gone', edition, storyId };
  }
  if (!address.current) return { kind: 'moved', to: (await currentAddress(storyId))!, storyId };
  return { kind: 'story', edition: paper.editions.find(({ id }) => id === live.editionId)!, story: live };
}

/** The edition that a path that leads nowhere would have belonged to. */
function editionOf(path: string, { editions }: PaperStructure): Edition {
  const [, first] = path.split('/');
  return editions.find(edition => !edition.isDefault && edition.code === first) ?? defaultEdition(editions);
}
