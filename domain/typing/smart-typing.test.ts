import { describe, expect, it } from 'vitest';
import { smartTyping } from './smart-typing';

/** The text after the keys were typed one by one. */
function type(keys: string, lang: string): string {
  let text = '';
  for (const key of keys) {
    const set = smartTyping(text, key, lang);
    text = set ? text.slice(0, text.length - set.remove) + set.insert : text + key;
  }
  return text;
}

const CASES: [lang: string, typed: string, printed: string][] = [
  ['en', '"Yes," she said. ("No.")', '“Yes,” she said. (“No.”)'],
  ['en', "It's the boats' hour, 'quiet' as it is", 'It’s the boats’ hour, ‘quiet’ as it is'],
  ['en', "the '90s and 'the nineties'", 'the ’90s and ‘the nineties’'],
  ['en', '"\'Go,\' he said," she said', '“‘Go,’ he said,” she said'],
  ['en', 'quiet--almost; so...', 'quiet—almost; so…'],
  ['en', 'from Ningbo - by ferry', 'from Ningbo – by ferry'],
  ['en', 'a well-known twin-port', 'a well-known twin-port'],
  ['en', 'see https://paper.example/a--b?c="d"', 'see https://paper.example/a--b?c="d"'],
  ['en', 'write to a@b.example...', 'write to a@b.example...'],
  ['en-GB', '"Yes"', '“Yes”'],
  ['en', '---', '---'],
  ['fr', '"Oui", dit-elle', '«\u00a0Oui\u00a0», dit-elle'],
  ['fr', '"Oui " et "non"', '«\u00a0Oui\u00a0» et «\u00a0non\u00a0»'],
  ['fr', "l'eau d'ici", 'l’eau d’ici'],
  ['fr', 'Vraiment ? Oui ! Voici : tout ; rien', 'Vraiment\u202f? Oui\u202f! Voici\u00a0: tout\u202f; rien'],
  ['fr', '« Oui »', '«\u00a0Oui\u00a0»'],
  ['de', '"Ja", sagte sie', '„Ja“, sagte sie'],
  ['zh-Hans', '他说"港口很安静"，又说"好"。', '他说“港口很安静”，又说“好”。'],
  ['zh-Hans', "她说'好'", '她说‘好’'],
  ['zh-Hans', '港口--城市...', '港口——城市……'],
  ['ar', 'قال "نعم" ثم "لا"', 'قال «نعم» ثم «لا»'],
];

describe('smart typing', () => {
  for (const [lang, typed, printed] of CASES)
    it(`in ${lang} converts ${typed}`, () => expect(type(typed, lang)).toBe(printed));

  it('leaves unknown input unchanged', () => {
    for (const key of 'abc1,;!?: 中é') expect(smartTyping('a word', key, 'en')).toBeNull();
  });
});
