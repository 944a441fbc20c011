import { expect, it } from 'vitest';
import { plainParagraphs } from './plain-paragraphs';

it.each([
  ['<p>One <b>two</b></p><p>Three</p>', ['One two', 'Three']],
  ['One<br>two<script>alert(1)</script>', ['One', 'two']],
  ['<p>A &amp; B &#8212; &#x2014; &lt;b&gt; &bogus;</p>', ['A & B — — <b> &bogus;']],
  ['<p>&#0;&#9999999;</p>', []],
  ['', []],
])('The plain paragraphs of %s are its words', (html, paragraphs) => {
  expect(plainParagraphs(html)).toEqual(paragraphs);
});
