import { describe, expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import { openingOf } from './opening';

const paragraph = (text: string): BodyNode => ({
  type: 'paragraph',
  ...(text && { content: [{ type: 'text', text }] }),
});
const bodyOf = (...content: BodyNode[]) => ({ type: 'doc' as const, content });

describe('The opening of a text', () => {
  it('has its paragraphs without headings, empty ones and other blocks', () => {
    const heading = { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'A heading' }] };
    const body = bodyOf(heading, paragraph('It rained.'), paragraph(''), paragraph('Later it stopped.'));
    expect(openingOf(body, 'en')).toEqual(['It rained.', 'Later it stopped.']);
  });

  it('ends after a whole sentence when the text is longer than its space', () => {
    const sentence = 'The bridge was closed for the night. ';
    const [opening, ...more] = openingOf(bodyOf(paragraph(sentence.repeat(100)), paragraph('More.')), 'en');
    expect(more).toEqual([]);
    expect(opening).toMatch(/night\.$/);
    expect(opening!.length).toBeLessThan(600);
  });

  it('has half as many characters in Chinese, which are twice as wide', () => {
    const opening = openingOf(bodyOf(paragraph('雨是从竹梢上下来的，先落在叶上。'.repeat(100))), 'zh-Hans');
    expect(opening.join('').length).toBeLessThan(300);
    expect(opening.join('')).toMatch(/。$/);
  });

  it('has the first sentence even when that is too long', () => {
    const [opening] = openingOf(bodyOf(paragraph('word '.repeat(500))), 'en');
    expect(opening!.length).toBeGreaterThan(2000);
  });

  it('of a text without paragraphs is empty', () => {
    expect(openingOf(bodyOf(), 'en')).toEqual([]);
  });
});
