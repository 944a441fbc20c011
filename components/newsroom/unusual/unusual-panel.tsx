import { adminWords, type AdminWords } from '@/components/newsroom/words/admin/words';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { When } from '@/components/newsroom/time/when';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { auditQuery } from '@/domain/audit/trail';
import type { OpenUnusualAct, UnusualRules } from '@/domain/abuse-limits/rules';
import { SettleUnusual } from './settle-unusual';
import { UnusualForm } from './unusual-form';

interface UnusualPanelProps {
  unusual: { rules: UnusualRules; open: OpenUnusualAct[] };
  lang: InterfaceLanguage;
}

/** What counts as unusual, and what is waiting for an admin. */
export function UnusualPanel({ unusual, lang }: UnusualPanelProps) {
  const words = adminWords(lang).unusual;
  const { title, help, rules, answers, most, minutes, allowed, allowedHelp, holdNewAdmin, save } = words;
  const form = { title, help, rules, answers, most, minutes, allowed, allowedHelp, holdNewAdmin, save };
  return (
    <section className="security-form" id="unusual" aria-labelledby="unusual-title">
      <h2 id="unusual-title">{title}</h2>
      <UnusualForm rules={unusual.rules} words={form} />
      <h3>{words.open}</h3>
      {unusual.open.length === 0 && <p className="soft">{words.none}</p>}
      <ul className="unusual">
        {unusual.open.map(({ id, rule, personId, personName, domain, stories, isHeld, at }) => (
          <li key={id}>
            <p>
              <span>{words.acts[rule](personName, domain)}</span>{' '}
              <span className="soft">
                <When at={at} absolute />
              </span>
            </p>
            {stories.length > 0 && (
              <ul className="unusual-stories" aria-label={words.stories}>
                {stories.map(story => (
                  <li key={story.id}>
                    <ScreenLink className="link" href={`/newsroom/stories/${story.id}`} dir="auto">
                      {story.headline}
                    </ScreenLink>
                  </li>
                ))}
              </ul>
            )}
            {isHeld && <p className="soft">{words.held}</p>}
            <div className="button-row">
              <ScreenLink
                className="button line"
                href={`/newsroom/audit${auditQuery({ person: personId, action: null, subject: null, from: null, to: null })}`}
              >
                {words.look}
              </ScreenLink>
              <SettleUnusual id={id} ways={waysToSettle({ domain, isHeld }, words)} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const waysToSettle = (
  { domain, isHeld }: Pick<OpenUnusualAct, 'domain' | 'isHeld'>,
  { allow, seen, allowDomain, settle }: AdminWords['unusual'],
) =>
  domain
    ? [
        { label: allowDomain(domain), allowsDomain: true },
        { label: settle, allowsDomain: false },
      ]
    : [{ label: isHeld ? allow : seen, allowsDomain: false }];
