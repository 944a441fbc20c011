import { describe, expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import { otherFields } from './fields/other-fields.fixture';
import { differsOnlyInPictures, shownPictures, textsAfterReplacing } from './picture-texts';
import { emptyFields, type LeadPicture } from './story';
import type { StoryText } from './text-change';

const lead: LeadPicture = { mediaId: 'm-1', caption: 'Lead', credit: 'A', alt: 'B' };
const picture = (type: string, attrs: object): BodyNode => ({ type, attrs: { media: 'm-2', ...attrs } });
const paragraph = (text: string): BodyNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });

const text = (change: Partial<StoryText> = {}, content?: BodyNode[]): StoryText => ({
  ...{ editionId: 'e', deskId: null },
  fields: { ...emptyFields('Source'), headline: 'Ferries', lead },
  body: {
    type: 'doc',
    content: content ?? [
      paragraph('One.'),
      picture('picture', { caption: 'Quay', size: 'text' }),
      {
        type: 'gallery',
        attrs: { caption: 'All', credit: '' },
        content: [picture('galleryPicture', { caption: 'Gull' })],
      },
    ],
  },
  ...change,
});
const before = text();
const [one, quay, gallery] = before.body.content!;

describe('an edit limited to picture texts', () => {
  const fields = (change: object) => text({ fields: { ...before.fields, ...change } });
  const gull = (attrs: object): BodyNode =>
    ({ ...gallery, content: [picture('galleryPicture', attrs)] }) as BodyNode;

  it.each<[string, StoryText]>([
    ['the same text', text()],
    ['another lead picture', fields({ lead: { ...lead, mediaId: 'm-9' } })],
    [
      'texts of the lead picture',
      fields({ lead: { ...lead, caption: 'X', credit: 'Y', alt: 'Z', secondAlt: 'W' } }),
    ],
    [
      'another picture in the body',
      text({}, [one!, picture('picture', { media: 'm-9', size: 'text' }), gallery!]),
    ],
    ['a caption in a gallery', text({}, [one!, quay!, gull({ caption: 'Gulls', secondCaption: '海鸥' })])],
    [
      'the caption of a gallery',
      text({}, [one!, quay!, { ...gallery!, attrs: { caption: 'A', credit: 'B' } }]),
    ],
    ['an attribute that an older text leaves out', text({}, [one!, picture('picture', {}), gallery!])],
  ])('may have %s', (_, after) => {
    expect(differsOnlyInPictures(before, after)).toBe(true);
  });

  const others = Object.entries(otherFields()).filter(([name]) => name !== 'lead');
  it.each<[string, StoryText]>([
    ...others.map(([name, value]): [string, StoryText] => [`another ${name}`, fields({ [name]: value })]),
    ['no lead picture any more', fields({ lead: null })],
    ['another edition', text({ editionId: 'f' })],
    ['another desk', text({ deskId: 'd' })],
    ['another paragraph', text({}, [paragraph('Two.'), quay!, gallery!])],
    ['no picture any more', text({}, [one!, gallery!])],
    ['a picture more', text({}, [one!, quay!, quay!, gallery!])],
    ['pictures in another order', text({}, [quay!, one!, gallery!])],
    ['a wider picture', text({}, [one!, picture('picture', { size: 'wide' }), gallery!])],
    [
      'a picture more in a gallery',
      text({}, [one!, quay!, { ...gallery!, content: [...gallery!.content!, ...gallery!.content!] }]),
    ],
  ])('may not have %s', (_, after) => {
    expect(differsOnlyInPictures(before, after)).toBe(false);
  });

  it('may not add a lead picture', () => {
    const bare = fields({ lead: null });
    expect(differsOnlyInPictures(bare, before)).toBe(false);
    expect(differsOnlyInPictures(bare, bare)).toBe(true);
  });
});

it('the pictures of a text are the lead and those of the body and its galleries, in order', () => {
  expect(shownPictures(before).map(({ mediaId, caption }) => `${mediaId} ${caption}`)).toEqual([
    'm-1 Lead',
    'm-2 Quay',
    'm-2 Gull',
  ]);
});

it('a replacing picture takes the texts of the replaced one, or its own where there are none', () => {
  const before = { mediaId: 'm', caption: 'Kept', credit: '', alt: '', secondCaption: '保留' };
  const next = { caption: 'New', credit: 'Wen', alt: 'New' };
  expect(textsAfterReplacing(before, next)).toEqual({
    ...{ mediaId: 'm', caption: 'Kept', credit: 'Wen', alt: 'New', secondCaption: '保留' },
  });
});
