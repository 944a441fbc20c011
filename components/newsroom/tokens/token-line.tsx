import { Button } from '@/components/ui/button';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { joined } from '@/components/ui/words/joined';
import { useLanguage } from '@/components/ui/words/words-provider';
import { dateFormat } from '@/domain/time/date-format';
import type { TokenView } from './view';

interface TokenLineProps {
  token: TokenView;
  onRevoke(): void;
}

/** What a token is for, what it may, how long, and when it was last used. */
export function TokenLine({ token, onRevoke }: TokenLineProps) {
  const labels = useNewsroomWords().tokens;
  const lang = useLanguage();
  const { name, prefix, scopes, edition, owner, state, until, lastUsed } = token;
  const dayWords = (day: string) =>
    dateFormat(intlLocale(lang), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day));
  const states = {
    valid: labels.until(dayWords(until)),
    over: labels.over(dayWords(until)),
    stopped: labels.stopped,
  };
  return (
    <li className="token-line">
      <span>
        <b dir="auto">{name}</b>
        <code dir="ltr">{prefix}…</code>
        <small>
          {joined(
            scopes.map(scope => labels.scopeWords[scope]),
            lang,
          )}
        </small>
        <small>{joined([edition ?? labels.anyEdition, labels.inNameOf(owner)], lang)}</small>
        <small className={state === 'valid' ? undefined : 'bad'}>
          {joined([states[state], lastUsed ? labels.used(dayWords(lastUsed)) : labels.unused], lang)}
        </small>
      </span>
      <Button tiny aria-label={labels.revokeOne(name)} onClick={onRevoke}>
        {labels.revoke}
      </Button>
    </li>
  );
}
