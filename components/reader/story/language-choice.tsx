import { isChinese } from '../text/page-languages';
import type { FrameView, StoryPageView } from '../view';
import { wordsFor } from '../words';

/** A language by its own name: `English`, `中文`. */
export function ownName(lang: string): string {
  const written = isChinese(lang) ? 'zh' : lang;
  const name = new Intl.DisplayNames(written, { type: 'language' }).of(written) ?? lang;
  return name.charAt(0).toLocaleUpperCase(written) + name.slice(1);
}

interface LanguageChoiceProps {
  frame: FrameView;
  choice: NonNullable<StoryPageView['languageShown']>;
}

/** Plain links to three addresses of one story, so that the choice needs no script and can be shared. */
export function LanguageChoice({ frame, choice }: LanguageChoiceProps) {
  const { lang, secondLang } = frame.edition;
  const words = wordsFor(lang);
  const second = secondLang ?? lang;
  const mark = (shown: typeof choice.shown) => (choice.shown === shown ? 'true' : undefined);
  return (
    <nav className="choice" aria-label={words.languageShown}>
      <span>{words.languageShown}</span>
      <ul>
        <li>
          <a href={choice.both} aria-current={mark('both')}>
            {words.both}&nbsp;<span lang={second}>{wordsFor(second).both}</span>
          </a>
        </li>
        <li>
          <a href={choice.first} lang={lang} aria-current={mark('first')}>
            {ownName(lang)}
          </a>
        </li>
        <li>
          <a href={choice.second} lang={second} aria-current={mark('second')}>
            {ownName(second)}
          </a>
        </li>
      </ul>
    </nav>
  );
}
