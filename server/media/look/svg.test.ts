import { describe, expect, it } from 'vitest';
import { Refused } from '@/server/problems/refused';
import { cleanSvg } from './svg';

const bytes = (text: string) => new TextEncoder().encode(text);
const svg = (inside: string, attributes = 'viewBox="0 0 120 20"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;
const PATH = '<path d="M0 0h10v10z"/>';
const clean = (text: string) => cleanSvg(bytes(text)).text;
const reasonOf = (text: string | Uint8Array) => {
  try {
    cleanSvg(typeof text === 'string' ? bytes(text) : text);
    return 'done';
  } catch (error) {
    if (error instanceof Refused) return error.reason;
    throw error;
  }
};

describe('A drawing', () => {
  it('keeps its shapes, their colours and its proportions', () => {
    const { text, width, height } = cleanSvg(
      bytes(svg('<g fill="#123456" transform="translate(1 2)"><path d="M0 0h1" stroke-width="2"/></g>')),
    );
    expect(text).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 20" width="1200" height="200">' +
        '<g fill="#123456" transform="translate(1 2)"><path d="M0 0h1" stroke-width="2"></path></g></svg>',
    );
    expect([width, height]).toEqual([1200, 200]);
  });

  it('has the proportions of its size where it has no view box', () => {
    expect(cleanSvg(bytes(svg(PATH, 'width="30px" height="10px"')))).toMatchObject({ height: 400 });
    expect(reasonOf(svg(PATH, ''))).toBe('drawing-without-size');
    expect(reasonOf(svg(PATH, 'viewBox="0 0 0 10"'))).toBe('drawing-without-size');
    expect(reasonOf(svg(PATH, 'viewBox="0 0 1e999 10"'))).toBe('drawing-without-size');
  });

  it.each([
    '<script>alert(1)</script>',
    '<style>@import "https://evil.example"</style>',
    '<image href="https://evil.example/a.png"/>',
    '<use href="#a"/>',
    '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
    '<a href="javascript:alert(1)"><path d="M0 0"/></a>',
    '<text>words</text>',
    '<animate attributeName="href" to="javascript:alert(1)"/>',
    '<set attributeName="onload" to="x"/>',
    '<filter id="f"><feImage href="https://evil.example"/></filter>',
    '<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>',
    '<g><script>alert(1)</script></g>',
    '<![CDATA[<script>alert(1)</script>]]>',
    '<?xml-stylesheet href="https://evil.example"?>',
  ])('loses %s', hostile => {
    expect(clean(svg(hostile + PATH))).toBe(clean(svg(PATH)));
  });

  it.each([
    'onload="alert(1)"',
    'style="background:url(https://evil.example)"',
    'fill="url(https://evil.example#a)"',
    'fill="url(#a)"',
    'href="javascript:alert(1)"',
    'xlink:href="https://evil.example"',
    'filter="url(#a)"',
    'class="a"',
    'id="a"',
    'fill="&#34;&gt;&lt;script&gt;"',
    'transform="translate(1) url(x)"',
    'd="M0 0&quot;"',
  ])('loses the attribute %s of a shape and keeps the shape', hostile => {
    const without = hostile.startsWith('d=') ? '<path/>' : PATH;
    const given = hostile.startsWith('d=') ? `<path ${hostile}/>` : `<path d="M0 0h10v10z" ${hostile}/>`;
    expect(clean(svg(given))).toBe(clean(svg(without)));
  });

  it.each([
    ['not XML', 'not-a-drawing'],
    ['<html/>', 'not-a-drawing'],
    ['<svg viewBox="0 0 1 1"><path></svg>', 'not-a-drawing'],
    [`<!DOCTYPE svg [<!ENTITY a "b">]>${svg(PATH)}`, 'not-a-drawing'],
    [svg('<g>'.repeat(5000) + PATH + '</g>'.repeat(5000)), 'not-a-drawing'],
    [svg('<text>only words</text>'), 'empty-drawing'],
    [svg('<constructor/>' + PATH), 'not-a-drawing'],
    [svg(PATH.repeat(1001)), 'too-many-shapes'],
    [svg(`<path d="${'M0 0 '.repeat(30_000)}"/>`), 'file-too-large'],
  ])('that is %.40s is refused', (text, reason) => {
    expect(reasonOf(text)).toBe(reason);
  });

  it('in bytes that are not text is refused', () => {
    expect(reasonOf(new Uint8Array([0xff, 0xfe, 0x00]))).toBe('not-a-drawing');
  });

  it('with values that cause backtracking is parsed in time', () => {
    const spaces = `${' '.repeat(200)}`;
    const transform = `translate(1)${spaces}`.repeat(200) + '!';
    const start = performance.now();
    expect(clean(svg(`<path d="M0 0" transform="${transform}"/>`))).not.toContain('transform');
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
