import {
  archiveAddress,
  frontAddress,
  iconAddress,
  listAddress,
  manifestAddress,
  sectionAddress,
  standingAddress,
} from '@/domain/story/address';
import { sectionTrail, type Edition, type Section } from '@/domain/paper/edition';
import { localeOf } from '@/domain/paper/english';
import { inkMark, lookFile, lookFileAddress, lookCss, lookStyles } from '@/domain/paper/look';
import { nameOfPaper } from '@/domain/paper/paper';
import { publicOrigin } from '@/server/origins';
import { assetList, readerStyles } from '@/server/press/files/assets';
import type { PaperStructure } from './paper';

/** The place of a page in the paper. */
export interface PagePlace {
  path: string;
  edition: Edition;
  /** The section whose page it is, or that holds its story. */
  section?: Section;
  /**
   * Addresses of this page's counterparts in other editions, by edition id; editions without one link to their front.
   */
  versions?: Map<string, string>;
  /** Address of the place whose feeds the page links to; by default its edition's front. */
  feedsAt?: string;
  now: Date;
}

const ASSETS = ['font', 'icon', 'script', 'keeper', 'follower'] as const;

let assets: Record<(typeof ASSETS)[number], string> | undefined;
let styles: ReturnType<typeof readerStyles> | undefined;

const isBuilt = () => process.env.NODE_ENV === 'production';

function readerAssets() {
  if (assets && isBuilt()) return assets;
  const list = assetList();
  const addresses = ASSETS.map(kind => [kind, `/assets/${list[kind]}`]);
  return (assets = Object.fromEntries(addresses) as NonNullable<typeof assets>);
}

function stylesOfLayouts() {
  if (styles && isBuilt()) return styles;
  return (styles = readerStyles());
}

/** The rules of the paper's own look; empty without one. */
function rulesOfOwnLook(editions: Edition[], scheme: Parameters<typeof lookStyles>[1]): string {
  const own = lookStyles(editions, scheme);
  return own ? lookCss(own) : '';
}

/** The pictures of the nameplate, or null. @param filesAt the address of pictures that are not public yet */
function plateOf({ plateDay, plateNight }: Edition, filesAt: string) {
  const day = plateDay && lookFile(plateDay);
  if (!day) return null;
  const addressOf = (id: string) => (filesAt ? `${filesAt}/${id}` : lookFileAddress(id));
  return {
    ...{ width: day.width, height: day.height, dayHref: addressOf(plateDay) },
    nightHref: addressOf(plateNight ?? plateDay),
  };
}

/** The name of the paper in titles, with that of the edition where another edition uses the same name. */
function titleNameOf(settings: PaperStructure['settings'], edition: Edition, editions: Edition[]): string {
  const name = nameOfPaper(settings, edition);
  const isShared = editions.some(other => other.id !== edition.id && nameOfPaper(settings, other) === name);
  return isShared && !edition.isDefault ? `${name} ${edition.name}` : name;
}

/** The frame of a page: edition bar, masthead, section bar, footer. */
export function frameOf(
  standing: PagePlace,
  { settings, editions, sections, standingPages, preview }: PaperStructure,
) {
  const { path, edition, section, versions, feedsAt = frontAddress(edition), now } = standing;
  const trail = section ? sectionTrail(sections, section.id) : [];
  const link = (target: Section) => ({
    label: target.name,
    href: sectionAddress(edition, sectionTrail(sections, target.id)),
    current: trail.some(({ id }) => id === target.id),
  });
  const own = sections.filter(candidate => candidate.editionId === edition.id && !candidate.hidden);
  return {
    siteName: nameOfPaper(settings, edition),
    titleName: titleNameOf(settings, edition, editions),
    xAccount: settings.xAccount,
    origin: publicOrigin(),
    path,
    assets: readerAssets(),
    styles: { ofLayouts: stylesOfLayouts(), ofPaper: rulesOfOwnLook(editions, preview?.scheme) },
    plate: plateOf(edition, preview?.filesAt ?? ''),
    edition: {
      ...edition,
      ink: inkMark(edition),
      locale: localeOf(edition),
      frontHref: frontAddress(edition),
      aboutLinks: [
        ...standingPages
          .filter(page => page.editionId === edition.id)
          .map(({ title, slug }) => ({ label: title, href: standingAddress(edition, slug) })),
        ...edition.aboutLinks,
      ],
    },
    editions: editions.map(other => ({
      code: other.code,
      ink: inkMark(other),
      label: other.name,
      shortLabel: other.shortName,
      lang: other.lang,
      locale: localeOf(other),
      href: versions?.get(other.id) ?? frontAddress(other),
      current: other.id === edition.id,
    })),
    sections: own.filter(candidate => candidate.parentId === null).map(link),
    subsections: own.filter(candidate => trail[0] && candidate.parentId === trail[0].id).map(link),
    feedHref: `${feedsAt === '/' ? '' : feedsAt}/feed.xml`,
    listHrefs: {
      search: listAddress(edition, 'search'),
      mostViewed: listAddress(edition, 'most-viewed'),
      corrections: listAddress(edition, 'corrections'),
      archive: archiveAddress(edition, ''),
      offline: listAddress(edition, 'offline'),
      kept: listAddress(edition, 'kept'),
    },
    appHrefs: {
      hasOwnIcon: edition.icon !== null,
      icon: iconAddress(edition, 180),
      manifest: manifestAddress(edition),
    },
    madeAt: now,
  };
}

/** The links of a frame's edition bar to the same page in other editions, by edition id. */
export function versionsIn(
  { editions: links }: ReturnType<typeof frameOf>,
  editions: Edition[],
  versions: Map<string, string>,
) {
  const has = (code: string) => versions.has(editions.find(edition => edition.code === code)!.id);
  return links.filter(({ code, current }) => !current && has(code));
}

/** Home and the sections down to this one. */
export function crumbsOf(edition: Edition, sections: Section[], section: Section) {
  const trail = sectionTrail(sections, section.id);
  return [
    { label: '', href: frontAddress(edition) },
    ...trail.map((step, index) => ({
      label: step.name,
      href: sectionAddress(edition, trail.slice(0, index + 1)),
    })),
  ];
}
