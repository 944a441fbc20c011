import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Matched } from './matched';

it.each([
  ['Night ferries return to the harbour', 'harb', 'Night ferries return to the <b>harb</b>our'],
  ['Harbour beat', 'HARB', '<b>Harb</b>our beat'],
  ['夜航渡轮重返港湾', '港湾', '夜航渡轮重返<b>港湾</b>'],
  ['A harbour goes quiet', 'quiet harbour', 'A harbour goes quiet'],
  ['İstanbul harbour', 'harb', 'İstanbul harbour'],
  ['Anything', '', 'Anything'],
])('in %j, the match of %j is marked', (text, words, html) => {
  expect(renderToStaticMarkup(<Matched text={text} words={words} />)).toBe(html);
});
