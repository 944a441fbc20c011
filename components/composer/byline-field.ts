import { formatByline, parseByline } from '@/domain/byline';
import { BYLINE_ROLES, FIELD_LIMITS, type BylineEntry, type BylineRole } from '@/domain/story';
import type { Named } from './view';

const folded = (name: string) => name.normalize('NFC').toLocaleLowerCase();

/** A typed byline as entries. A name that an author of ours has, in whatever case, leads to that author. */
export function bylineEntries(text: string, authors: Named[]): BylineEntry[] {
  const byName = new Map(authors.map(author => [folded(author.name), author]));
  return parseByline(text)
    .slice(0, FIELD_LIMITS.bylines)
    .map(({ role, name }) => {
      const author = byName.get(folded(name));
      return {
        role,
        name: (author?.name ?? name).slice(0, FIELD_LIMITS.bylineName),
        authorId: author?.id ?? null,
      };
    });
}

const TYPED: Record<string, { joint: string; groups: string; roles: Record<BylineRole, string> }> = {
  fr: {
    joint: ', ',
    groups: ' ; ',
    roles: { by: '', photos: 'photos de ', translation: 'traduction de ', reporting: 'avec ' },
  },
  zh: {
    joint: '、',
    groups: '；',
    roles: { by: '', photos: '摄影：', translation: '翻译：', reporting: '参与报道：' },
  },
};

/** A byline as somebody of that edition would type it. */
export function typedByline(bylines: BylineEntry[], lang: string): string {
  const typed = TYPED[lang.split('-')[0] ?? ''];
  if (!typed) return formatByline(bylines);
  return BYLINE_ROLES.flatMap(role => {
    const names = bylines.filter(entry => entry.role === role).map(entry => entry.name);
    return names.length ? [typed.roles[role] + names.join(typed.joint)] : [];
  }).join(typed.groups);
}

/** Whether the typed text still says what the story holds; if not, somebody else changed the story. */
export function saysTheSame(text: string, bylines: BylineEntry[], authors: Named[]): boolean {
  return formatByline(bylineEntries(text, authors)) === formatByline(bylines);
}
