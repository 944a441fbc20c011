import { BYLINE_ROLES, type BylineEntry, type BylineRole } from './story';

/** The words before a group of names in print, by language and role. `by` also covers roles without a word. */
const ROLE_WORDS: Record<BylineRole, string[]> = {
  by: ['by', 'par', '文', '记者'],
  photos: ['photos by', 'photographs by', 'photos', 'photos de', 'photographies de', '摄影', '图'],
  translation: [
    'translation by',
    'translated by',
    'translation',
    'traduction de',
    'traduction',
    '翻译',
    '译',
  ],
  reporting: ['reporting by', 'additional reporting by', 'reporting', 'avec', '参与报道'],
};

const leadingWord = BYLINE_ROLES.flatMap(role => ROLE_WORDS[role].map(word => ({ role, word }))).sort(
  (a, b) => b.word.length - a.word.length,
);

function splitRole(group: string): { role: BylineRole; names: string } {
  const lower = group.toLowerCase();
  for (const { role, word } of leadingWord) {
    if (!lower.startsWith(word)) continue;
    const rest = group.slice(word.length);
    // Recognised before a name is complete, unless the word may be a name.
    if (/^[\s:：]/.test(rest) || (!rest && word.includes(' ')))
      return { role, names: rest.replace(/^[\s:：]+/, '') };
  }
  return { role: 'by', names: group };
}

/**
 * Parses a byline in its usual form, `Lin Yuchen and Marta Oyelaran; photos by Qiu Lan`: semicolons separate
 * groups; commas, `and`, `et` or 、 separate names.
 */
export function parseByline(text: string): Omit<BylineEntry, 'authorId'>[] {
  return text.split(/[;；]/).flatMap(group => {
    const { role, names } = splitRole(group.trim());
    return names
      .replace(/\s+/g, ' ')
      .split(/ ?[,，、] ?(?:and |et )?| (?:and|et|&)(?: |$)|和/)
      .map(name => name.trim())
      .filter(Boolean)
      .map(name => ({ role, name }));
  });
}

/** Whether a text is a name, or a name and something after it, as in `Ma Weiwei at Shenjiamen`. */
export function startsWithName(text: string, name: string): boolean {
  return text.startsWith(name) && !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(name.length));
}

const FIELD_WORDS: Record<BylineRole, string> = {
  by: '',
  photos: 'photos by ',
  translation: 'translation by ',
  reporting: 'reporting by ',
};

/** The byline as text from which `parseByline` restores the same entries. */
export function formatByline(bylines: Pick<BylineEntry, 'role' | 'name'>[]): string {
  const groups: string[] = [];
  for (const role of BYLINE_ROLES) {
    const names = bylines.filter(entry => entry.role === role).map(entry => entry.name);
    if (names.length) groups.push(FIELD_WORDS[role] + names.join(', '));
  }
  return groups.join('; ');
}
