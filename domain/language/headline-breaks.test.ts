import { expect, it } from 'vitest';
import { withHeadlineBreaks } from './headline-breaks';

it.each([
  ['en', 'The end of a port – and what comes after', 'The_end of_a_port_– and_what comes after'],
  ['en-US', 'All 214 safe at sea', 'All 214 safe at_sea'],
  [
    'fr',
    'Un port se tait, et les chiffres montent à Zhoushan',
    'Un_port se_tait, et_les_chiffres montent à_Zhoushan',
  ],
  ['fr', 'L’eau de l’estuaire', 'L’eau de_l’estuaire'],
  ['de', 'Der Hafen und die Stadt', 'Der_Hafen und_die_Stadt'],
  ['ar', 'السفينة في الميناء', 'السفينة في_الميناء'],
  ['zh-Hans', '港口静下来 吞吐量升上去', '港口静下来 吞吐量升上去'],
  ['en', 'Vitamin A', 'Vitamin A'],
  ['en', '', ''],
])('A headline in %s, “%s”, keeps short words with the next one', (lang, headline, bound) =>
  expect(withHeadlineBreaks(headline, lang).replaceAll('\u00a0', '_')).toBe(bound),
);
