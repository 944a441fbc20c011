import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSlug } from '@/domain/story/slug';
import { proposeSlug, disambiguateSlug, slugOfStory } from '@/server/stories/slug-proposal';

describe('A slug', () => {
  it.each([
    ['Chinese, read by the words around it', '重庆银行在长江边', 'chongqing-yinhang-zai-changjiang-bian'],
    ['Chinese and Latin', 'iPhone 18 发布', 'iphone-18-fabu'],
    ['traditional Chinese', '東京的音樂會', /^dongjing-de-yinyuehui$|^dongjing-de-yinyue-hui$/],
    ['Arabic', 'المدينة القديمة', 'almdynh-alqdymh'],
    ['Russian', 'Москва увеличит парковку: щука', 'moskva-uvelichit-parkovku-shchuka'],
    ['Greek', 'Ελλάδα 2026', 'ellada-2026'],
    ['Vietnamese', 'Người Việt ở Đường Láng', 'nguoi-viet-o-duong-lang'],
    ['Polish', 'Łódź się zmienia', 'lodz-sie-zmienia'],
    ['Korean', '서울 날씨', 'seoul-nalssi'],
    ['Hindi', 'हिन्दी समाचार', 'hindi-smacar'],
    ['Hebrew', 'שלום עולם', /^[a-z]+-[a-z]+$/],
    ['Thai', 'ไทย', 'aithy'],
    ['Japanese', 'こんにちは', 'konnichiha'],
  ])('is made of %s', (_, headline, slug) => expect(proposeSlug(headline)).toMatch(slug));

  it('is never empty, whatever the headline', () => {
    expect(slugOfStory({ id: '01933f2e-0000-7000-8000-0123456789ab', headline: '？！' })).toBe(
      'story-6789ab',
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.uuid(), (headline, id) => {
        const slug = slugOfStory({ id, headline });
        expect(isSlug(slug)).toBe(true);
        expect(isSlug(disambiguateSlug(slug, id))).toBe(true);
      }),
    );
  });
});
