import { ScreenLink } from '@/components/newsroom/screen-link';
import type { RuleName } from '@/domain/checks/finding';
import type { Edition } from '@/domain/paper/edition';
import type { StyleRule } from '@/domain/style/style-rule';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { PaperStrip } from '@/components/newsroom/paper/paper-strip';
import { TopBar } from '@/components/newsroom/top-bar';
import { languageName } from '@/components/newsroom/words/language-name';
import { newsroomWords } from '@/components/newsroom/words/words';
import { ReasonRules } from './reason-rules';
import { RuleList } from './rule-list';

interface StyleScreenProps {
  editions: Edition[];
  langs: string[];
  /** The language whose rules are open. */
  open: string;
  rules: StyleRule[];
  reasonRules: RuleName[];
  lang: InterfaceLanguage;
}

/** The house style, one language at a time, and the rules for publishing. */
export function StyleScreen({ editions, langs, open, rules, reasonRules, lang }: StyleScreenProps) {
  const words = newsroomWords(lang);
  const labels = words.style;
  return (
    <>
      <TopBar title={words.paper.title} where={labels.title} />
      <PaperStrip editions={editions} open="style" words={words} />
      <div className="scroll paper-page" tabIndex={0} role="region" aria-label={words.paper.title}>
        <div className="style-rules">
          <nav className="segmented" aria-label={labels.language}>
            {langs.map(tag => (
              <ScreenLink
                key={tag}
                href={`/newsroom/paper/style?lang=${tag}`}
                aria-current={tag === open ? 'true' : undefined}
              >
                {languageName(tag, lang)}
              </ScreenLink>
            ))}
          </nav>
          <RuleList key={open} lang={open} rules={rules.filter(rule => rule.lang === open)} />
        </div>
        <ReasonRules chosen={reasonRules} />
      </div>
    </>
  );
}
