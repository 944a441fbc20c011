import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { GET } from '@/app/(reader)/[[...path]]/route';
import { ar } from '@/components/newsroom/words/ar';
import { en } from '@/components/newsroom/words/en';
import { fr } from '@/components/newsroom/words/fr';
import { zhHans } from '@/components/newsroom/words/zh-hans';
import type { BodyNode } from '@/domain/document/body';
import { bodyLength, isLongRead } from '@/domain/document/length';
import { p, SAMPLES, text } from '@/domain/document/samples.fixture';
import { directionOf } from '@/domain/language/direction';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { testPicture } from '@/scripts/test/picture';
import { publishStory } from '@/scripts/test/publish';
import { BEGINNINGS } from '@/scripts/test/recording';
import { changeCoverage } from '@/server/coverage/coverage';
import { addEntry } from '@/server/coverage/entries';
import { addRecording } from '@/server/media/recordings';
import { finishPage, type FinishedPage } from '@/server/press/cache/page';
import { loadAssets } from '@/server/press/files/assets';
import { prisma } from '@/server/store/prisma';

/** The limit of a first visit on a phone, without pictures, in KiB. A long read has half as many words again. */
const maxKibibytes = (kind: Kind) => (kind === 'long read' ? 21 : 20);
const MAX_FILES = 2;

interface Edition {
  code: string;
  lang: string;
  secondLang: string | null;
  catalogue: object;
}

/** The editions of a paper, and real sentences in the language of each, from the newsroom's word catalogues. */
const EDITIONS: Edition[] = [
  { code: 'en', lang: 'en', secondLang: null, catalogue: en },
  { code: 'fr', lang: 'fr', secondLang: null, catalogue: fr },
  { code: 'zh', lang: 'zh-Hans', secondLang: null, catalogue: zhHans },
  { code: 'ar', lang: 'ar', secondLang: null, catalogue: ar },
  { code: 'bi', lang: 'en', secondLang: 'zh-Hans', catalogue: en },
];

const KINDS = ['news', 'opinion', 'live', 'gallery', 'audio', 'video', 'embed', 'long read'] as const;
type Kind = (typeof KINDS)[number];

const fixture = testPaper();
const addresses = new Map<string, string>();
let assets: Map<string, FinishedPage>;
let media: Record<'picture' | 'audio' | 'video', string>;

function sentencesOf(part: unknown): string[] {
  if (typeof part === 'string') return part.length > 12 ? [part] : [];
  return typeof part === 'object' && part ? Object.values(part).flatMap(sentencesOf) : [];
}

/** The sentences of a catalogue in an order that stays the same while others are added. */
const sentencesIn = (catalogue: object) =>
  [...new Set(sentencesOf(catalogue))].toSorted((one, other) => (digest(one) < digest(other) ? -1 : 1));
const digest = (sentence: string) => createHash('sha256').update(sentence).digest('hex');

/** Paragraphs of unique sentences, of about the given number of letters; in both languages of a bilingual edition. */
function paragraphs({ catalogue, secondLang }: Edition, letters: number, from: number): BodyNode[] {
  const [pool, second] = [sentencesIn(catalogue), sentencesIn(zhHans)];
  const made: BodyNode[] = [];
  for (let at = from, used = 0; used < letters; at += 3) {
    const words = [0, 1, 2].map(step => pool[(at + step) % pool.length]!).join(' ');
    used += words.length;
    if (!secondLang) made.push(p(text(words)));
    else {
      const other = [0, 1].map(step => second[(at + step) % second.length]!).join('');
      const side = (lang: string, run: string) => ({
        type: 'bilingualText',
        attrs: { lang },
        content: [text(run)],
      });
      made.push({
        type: 'bilingualPair',
        attrs: { level: 0 },
        content: [side('en', words), side('zh-Hans', other)],
      });
      used += other.length * 2;
    }
  }
  return made;
}

/** A usual story has some 600 words. */
const usual = ({ code }: Edition) => (code === 'zh' ? 1100 : 3600);

/** The fewest paragraphs that make a long read. */
function longRead(edition: Edition): BodyNode[] {
  const all = paragraphs(edition, 4 * usual(edition), 300);
  const isLong = (count: number) =>
    isLongRead(bodyLength({ type: 'doc', content: all.slice(0, count) }).minutes);
  return all.slice(
    0,
    all.findIndex((_, count) => isLong(count)),
  );
}

function contentOf(edition: Edition, kind: Kind): BodyNode[] {
  const words = paragraphs(edition, usual(edition), KINDS.indexOf(kind) * 40);
  const block = (name: string, id: string): BodyNode => ({
    ...SAMPLES[name]!,
    attrs: { ...SAMPLES[name]!.attrs, ...(id && { media: id }) },
  });
  switch (kind) {
    case 'long read':
      return longRead(edition);
    case 'gallery':
      return [
        ...words,
        {
          ...SAMPLES.gallery!,
          content: Array.from({ length: 8 }, () => ({
            ...SAMPLES.gallery!.content![0]!,
            attrs: { ...SAMPLES.gallery!.content![0]!.attrs, media: media.picture },
          })),
        },
      ];
    case 'audio':
    case 'video':
      return [block(kind, media[kind]), ...words];
    case 'embed':
      return [block('embed', ''), ...words];
    default:
      return words;
  }
}

async function makeEdition(edition: Edition, position: number): Promise<{ id: string; sectionId: string }> {
  const { code, lang, secondLang } = edition;
  const { paper } = fixture;
  if (code === 'en') return { id: paper.editionId, sectionId: paper.sectionId };
  if (code === 'fr') {
    await prisma().edition.update({ where: { id: paper.otherEditionId }, data: { fourEyes: false } });
    return { id: paper.otherEditionId, sectionId: paper.otherSectionId };
  }
  const made = await prisma().edition.create({
    data: {
      ...{ code, name: code, shortName: code, mark: code[0]!, lang, secondLang, position },
      ...{ zone: 'Asia/Shanghai', firstYear: 1998, direction: directionOf(lang) },
      sections: { create: [{ slug: 'news', name: 'News', position: 0 }] },
    },
    include: { sections: true },
  });
  return { id: made.id, sectionId: made.sections[0]!.id };
}

async function follow(admin: Actor, edition: Edition, id: string, at: Date): Promise<void> {
  await changeCoverage(admin, id, { key: randomUUID(), state: 'live' }, at);
  const alone = { ...edition, secondLang: null };
  for (const [index, block] of paragraphs(alone, usual(edition) / 2, 700)
    .slice(0, 8)
    .entries()) {
    const entry = {
      id: randomUUID(),
      key: randomUUID(),
      title: '',
      byline: '',
      pinned: false,
      publish: true,
    };
    const body = { type: 'doc', content: [block] };
    await addEntry(admin, id, { ...entry, keyEvent: index < 2, body }, at);
  }
}

beforeAll(async () => {
  const admin = await fixture.paper.person('admin');
  assets = await loadAssets();
  const record = async (type: 'wav' | 'mp4') => {
    async function* chunks() {
      yield BEGINNINGS[type]!;
    }
    return (await addRecording(admin, { name: type, chunks: chunks() })).id;
  };
  media = {
    picture: await testPicture(1600, 1200),
    audio: await record('wav'),
    video: await record('mp4'),
  };
  // The checks would report the broken links of samples.
  await prisma().paper.update({ where: { id: 1 }, data: { reasonRules: [] } });
  let minutes = 0;
  for (const [position, edition] of EDITIONS.entries()) {
    const { id: editionId, sectionId } = await makeEdition(edition, position + 2);
    const opinion = await prisma().section.create({
      data: { editionId, slug: 'opinion', name: 'Opinion', position: 1, isOpinion: true },
    });
    for (const kind of KINDS) {
      const at = new Date(Date.UTC(2026, 10, 24, 8, ++minutes));
      const [headline, standfirst] = paragraphs({ ...edition, secondLang: null }, 200, 20 * minutes).map(
        block => block.content![0]!.text!.slice(0, 110),
      );
      const id = await publishStory(admin, {
        editionId,
        at,
        fields: {
          slug: kind.replace(' ', '-'),
          sectionId: kind === 'opinion' ? opinion.id : sectionId,
          headline: headline!.slice(0, 60),
          standfirst,
          kicker: kind,
          bylines: [{ role: 'by', name: 'Lin Yuchen', authorId: null }],
          lead: { mediaId: media.picture, alt: 'Two colours', caption: 'Two colours.', credit: 'Qiu Lan' },
        },
        content: contentOf(edition, kind),
      });
      if (kind === 'live') await follow(admin, edition, id, at);
      const { path } = await prisma().address.findFirstOrThrow({ where: { storyId: id, current: true } });
      addresses.set(`${edition.code} ${kind}`, path);
    }
  }
}, 120_000);

/** The transferred size of a page and its files, compressed as for browsers over HTTPS. */
async function measurePage(path: string): Promise<{ files: string[]; bytes: number }> {
  const answer = await GET(new Request(`https://paper.example${path}`));
  expect([path, answer.status]).toEqual([path, 200]);
  const html = await answer.text();
  const named = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, script]) => script!);
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const page = await finishPage({ status: 200, headers, body: Buffer.from(html) });
  const parts = [page, ...named.map(file => assets.get(file)!)];
  return {
    files: [path, ...named],
    bytes: parts.reduce((sum, { forms }) => sum + forms.br.body.length, 0),
  };
}

it.each(EDITIONS.flatMap(({ code }) => KINDS.map(kind => [code, kind, maxKibibytes(kind)] as const)))(
  'A story of the kind %s %s takes two files and %i KiB at most',
  async (code, kind, kibibytes) => {
    const { files, bytes } = await measurePage(addresses.get(`${code} ${kind}`)!);
    expect(files.length, files.join(', ')).toBeLessThanOrEqual(MAX_FILES);
    expect(bytes).toBeLessThanOrEqual(kibibytes * 1024);
  },
);
