import { noFacts, type StoryItem } from '@/domain/imports/item';
import { removeInjectedLinks } from '@/domain/imports/pages/injected';
import { readBodyOf } from '@/domain/imports/read-body';
import { joinedLosses, type Losses } from '@/domain/imports/losses';
import { pageOf } from '@/domain/paste/page';
import type { WireItem } from './wire-item';

/** An agency story as an item of an import, with the agency as its source. */
export function storyOfWire(wire: WireItem): StoryItem {
  const losses: Losses = {};
  const page = pageOf(wire.html);
  removeInjectedLinks(page.body, wire.address, losses);
  const read = readBodyOf(page, wire.html, null);
  const [lead, ...others] = wire.pictures;
  const byline = wire.byline.replace(/^(?:by|von|par|de)\s+/i, '').trim();
  const pictureOf = (
    { address, alt, caption, credit }: WireItem['pictures'][number],
    placeholder: string,
  ) => ({
    ...{ placeholder, alt, caption, credit: credit || wire.credit || wire.source },
    source: { kind: 'address' as const, address },
  });
  return {
    ...noFacts(wire.guid),
    kind: 'story',
    fields: {
      headline: wire.headline,
      standfirst: wire.standfirst,
      dateline: wire.dateline,
      ...(wire.source && { source: wire.source }),
      internalNote: wire.editorsNote,
    },
    lang: wire.lang,
    address: wire.address,
    people: byline ? [{ foreignId: byline, name: byline, email: '' }] : [],
    topics: wire.subjects.map(name => ({ foreignId: name, name })),
    lead: lead ? pictureOf(lead, '') : null,
    body: {
      ...read.body,
      content: [
        ...(read.body.content ?? []),
        ...others.map((picture, at) => ({
          type: 'picture',
          attrs: { media: `wire-${at}`, alt: picture.alt, caption: picture.caption, credit: picture.credit },
        })),
      ],
    },
    pictures: [...read.pictures, ...others.map((picture, at) => pictureOf(picture, `wire-${at}`))],
    ...{ threads: [], suggesters: [] },
    losses: joinedLosses(losses, read.losses),
    repairs: [],
  };
}
