import type { ReactNode } from 'react';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { newsroomWords } from '@/components/newsroom/words/words';

const LANGUAGES: [InterfaceLanguage, string][] = [
  ['en', 'English'],
  ['zh-Hans', '中文'],
  ['fr', 'Français'],
  ['ar', 'العربية'],
];

interface AuthPageProps {
  lang: InterfaceLanguage;
  /** The date under the name of the paper. */
  day: { date: string; printed: string };
  /** The address for a language; without it no choice is offered, for example to people who have made it. */
  languageHref?(lang: InterfaceLanguage): string;
  children: ReactNode;
}

/** The frame of sign-in and set-up: the paper's name above, the choice of languages below. */
export function AuthPage({ lang, day, languageHref, children }: AuthPageProps) {
  const words = newsroomWords(lang).auth;
  return (
    <div className="auth-page">
      <header className="auth-masthead">
        <b translate="no">Broadsheet</b>
        <span>
          <span>{words.newsroom}</span>
          <time dateTime={day.date}>{day.printed}</time>
        </span>
      </header>
      <main id="main">{children}</main>
      <footer>
        {languageHref && (
          <nav aria-label={words.language}>
            {LANGUAGES.map(([code, name]) => (
              <a
                key={code}
                href={languageHref(code)}
                lang={code}
                aria-current={code === lang ? 'true' : undefined}
              >
                {name}
              </a>
            ))}
          </nav>
        )}
      </footer>
    </div>
  );
}
