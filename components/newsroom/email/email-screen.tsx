import type { InterfaceLanguage } from '@/components/ui/words/words';
import { TopBar } from '../top-bar';
import { When } from '../words/when';
import { newsroomWords } from '../words/words';
import { SendLetter } from './send-test-email';

/** A letter as an admin sees it. Times are ISO texts. */
interface LetterView {
  id: string;
  to: string;
  subject: string;
  text: string;
  createdAt: string;
  error: string;
  state: 'sent' | 'waiting' | 'failed' | 'kept';
}

interface LettersScreenProps {
  letters: LetterView[];
  mailIsSet: boolean;
  lang: InterfaceLanguage;
}

/** What the paper sent by e-mail, and what did not go out. */
export function LettersScreen({ letters, mailIsSet, lang }: LettersScreenProps) {
  const { letters: words } = newsroomWords(lang);
  return (
    <>
      <TopBar title={words.title} where={words.where}>
        <a className="btn" href="/newsroom/people">
          {words.toPeople}
        </a>
      </TopBar>
      <div className="scroll letters">
        {!mailIsSet && <p className="note-line bluebg">{words.noServer}</p>}
        {letters.length ? (
          <ul aria-label={words.title}>
            {letters.map(letter => (
              <li key={letter.id}>
                <details>
                  <summary>
                    {letter.subject} <span className="soft">{letter.to}</span>
                  </summary>
                  <pre>{letter.text}</pre>
                  {letter.error && <p className="error">{words.triedText(letter.error)}</p>}
                </details>
                <When at={letter.createdAt} />
                <span className={letter.state === 'failed' ? 'bad' : undefined}>
                  {words.states[letter.state]}
                </span>
                {mailIsSet && letter.state !== 'sent' ? (
                  <SendLetter
                    id={letter.id}
                    label={letter.state === 'kept' ? words.send : words.sendAgain}
                    subject={letter.subject}
                  />
                ) : (
                  <span />
                )}
              </li>
            ))}
          </ul>
        ) : (
          <div className="empty empty-list">
            <p>{words.empty}</p>
          </div>
        )}
      </div>
    </>
  );
}
