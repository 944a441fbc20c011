import type { StyleRule } from '@/domain/style/style-rule';
import { insertStyleRule } from '@/server/store/paper/style-rules';
import type { Connection } from '@/server/store/database';

type Line = [pattern: string, suggestion: string, message: string];

/** How the demonstration paper writes, by language. */
export const DEMO_STYLE_RULES: Record<string, Line[]> = {
  en: [
    ['percent', 'per cent', 'Two words in text; the sign only in tables.'],
    ['/(\\d[\\d.,]*)\\s?%/', '$1 per cent', 'Write per cent in text; the sign only in tables.'],
    ['utilise', 'use', 'The shorter word says the same.'],
    ['in order to', 'to', 'To is enough.'],
    ['prior to', 'before', 'Before is enough.'],
    ['Internet', 'internet', 'A common noun, written small.'],
    ['e-mail', 'email', 'One word, without a hyphen.'],
    ['very unique', 'unique', 'What is unique has no degrees.'],
    [
      '/\\b(\\d{1,2})(st|nd|rd|th) of (?=January|February|March|April|May|June|July|August|September|October|November|December)/',
      '$1 ',
      'Dates are written 3 December.',
    ],
    ['/(?<=\\w) - (?=\\w)/', ' – ', 'A dash between words is an en dash.'],
    ['passed away', 'died', 'People die; we say so.'],
    ['allegedly', '', 'Say who alleges it.'],
  ],
  fr: [
    ['pour cent', '%', 'En chiffres, le signe, après une espace insécable.'],
    ['au jour d’aujourd’hui', 'aujourd’hui', 'Aujourd’hui suffit.'],
    ['mail', 'courriel', 'Le mot français existe.'],
    ['/(\\S)([;!?])/', '$1\u202f$2', 'Une espace fine précède ce signe.'],
    ['malgré que', 'bien que', 'Malgré n’introduit pas de proposition.'],
    ['suite à', 'après', 'Plus court, et moins administratif.'],
    ['impacter', 'toucher', 'Anglicisme.'],
    ['/(?<!\\p{L})(\\d+)ème(?!\\p{L})/', '$1e', 'L’abréviation est e.'],
  ],
  zh: [
    ['帐号', '账号', '与钱款、登录有关用“账”。'],
    ['登陆网站', '登录网站', '进入系统用“登录”，上岸才用“登陆”。'],
    ['截止目前', '截至目前', '后面接时间用“截至”。'],
    ['凯旋归来', '凯旋', '“凯旋”已含“归来”之意。'],
    ['涉及到', '涉及', '“及”就是“到”。'],
    ['/(?<=\\p{Script=Han}),(?=\\p{Script=Han})/', '，', '中文之间用全角逗号。'],
    ['/(?<=\\p{Script=Han})\\.{3}/', '……', '省略号占两格，六个点。'],
    ['/"([^"]{1,40})"/', '“$1”', '中文用弯引号。'],
  ],
};

export async function loadStyleRules(now: Date, connection: Connection): Promise<void> {
  for (const [lang, lines] of Object.entries(DEMO_STYLE_RULES))
    for (const [pattern, suggestion, message] of lines) {
      const rule: Omit<StyleRule, 'id'> = { lang, pattern, suggestion, message };
      await insertStyleRule(rule, now, connection);
    }
}
