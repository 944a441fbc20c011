import { expect, it } from 'vitest';
import { partsOfHeadline, withHeadlineBreaks } from './headline-breaks';

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
  [
    'en',
    'Sleeper trains return, with showers and a waiting list',
    'Sleeper trains return, with showers and_a_waiting list',
  ],
  ['en', 'Tea growers climb as the springs warm', 'Tea growers climb as_the_springs warm'],
  [
    'en',
    'Rescue crews reach stranded ferry; all 214 safe',
    'Rescue crews reach stranded ferry; all 214_safe',
  ],
  ['en', 'Night trains', 'Night trains'],
  ['en', '', ''],
])('A headline in %s, “%s”, keeps short words with the next one', (lang, headline, bound) =>
  expect(withHeadlineBreaks(headline, lang).replaceAll('\u00a0', '_')).toBe(bound),
);

// The words of a clause depend on the dictionary of the runtime.
it.each(['九国商定海上风电同一本规则', '“别忘了数一数渔民的账”，说了'])(
  'A Chinese headline with a long clause, “%s”, breaks between words of two letters or more',
  headline => {
    const parts = partsOfHeadline(headline);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join('')).toBe(headline);
    for (const part of parts) expect(part).toMatch(/\p{Script=Han}{2}/u);
  },
);

it.each(['港口静下来，吞吐量升上去', 'All 214 safe', ''])(
  'A Chinese headline without a long clause, “%s”, breaks only at its marks',
  headline => expect(partsOfHeadline(headline)).toEqual([headline]),
);
