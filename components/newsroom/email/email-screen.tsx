import { ScreenLink } from '@/components/newsroom/screen-link';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { TopBar } from '../top-bar';
import { When } from '../time/when';
import { newsroomWords } from '../words/words';
import { SendEmail } from './send-test-email';

/** An email as shown to an admin. Times are ISO strings. */
interface EmailView {
  id: string;
  to: string;
  subject: string;
  text: string;
  createdAt: string;
  error: string;
  state: 'sent' | 'waiting' | 'failed' | 'kept';
  /** Whether a password link is created when it is sent. */
  hasLink: boolean;
}

interface EmailScreenProps {
  emails: EmailView[];
  mailIsSet: boolean;
  lang: InterfaceLanguage;
}

/** The emails of this newsroom, and those that could not be sent. */
export function EmailScreen({ emails, mailIsSet, lang }: EmailScreenProps) {
  const { email: words } = newsroomWords(lang);
  return (
    <>
      <TopBar title={words.title} where={words.where}>
        <ScreenLink className="button" href="/newsroom/people">
          {words.toPeople}
        </ScreenLink>
      </TopBar>
      <div className="scroll emails">
        {!mailIsSet && <p className="note-line tone-info">{words.noServer}</p>}
        {emails.length ? (
          <ul aria-label={words.title}>
            {emails.map(email => (
              <li key={email.id}>
                <details>
                  <summary>
                    {email.subject} <span className="soft">{email.to}</span>
                  </summary>
                  <pre>{email.text}</pre>
                  {email.hasLink && <p className="soft">{words.linkInEmail}</p>}
                  {email.error && <p className="error">{words.triedText(email.error)}</p>}
                </details>
                <When at={email.createdAt} />
                <span className={email.state === 'failed' ? 'bad' : undefined}>
                  {words.states[email.state]}
                </span>
                {mailIsSet && email.state !== 'sent' ? (
                  <SendEmail
                    id={email.id}
                    label={email.state === 'kept' ? words.send : words.sendAgain}
                    subject={email.subject}
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
