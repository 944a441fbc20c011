import type { Metadata } from 'next';
import { PaperStrip } from '@/components/newsroom/paper/paper-strip';
import { TokenList } from '@/components/newsroom/tokens/token-list';
import type { TokenView } from '@/components/newsroom/tokens/view';
import { TopBar } from '@/components/newsroom/top-bar';
import { newsroomWords } from '@/components/newsroom/words/words';
import { openPage } from '@/app/newsroom/open-page';
import { requestLanguage } from '@/app/newsroom/interface-language';
import { tokensForAdmin, type ApiTokenRecord } from '@/server/tokens/tokens';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).tokens.title };
}

export default async function TokensPage() {
  const { person, refused } = await openPage('/newsroom/paper/tokens', 'manage-tokens');
  if (refused) return refused;
  const words = newsroomWords(await requestLanguage());
  const { tokens: labels } = words;
  const { tokens, editions } = await tokensForAdmin(person.actor);
  const shortNames = new Map(editions.map(({ id, shortName }) => [id, shortName]));
  const now = new Date();
  return (
    <>
      <TopBar title={words.paper.title} where={labels.title} />
      <PaperStrip editions={editions} open="tokens" words={words} />
      <div className="scroll paper-page" tabIndex={0} role="region" aria-label={words.paper.title}>
        <TokenList
          tokens={tokens.map(token => viewOf(token, shortNames, now))}
          editions={editions.map(({ id, name }) => ({ id, name }))}
          me={{ id: person.actor.personId, name: person.name }}
        />
      </div>
    </>
  );
}

const dayOf = (moment: Date) => moment.toISOString().slice(0, 10);

function viewOf(token: ApiTokenRecord, shortNames: Map<string, string>, now: Date): TokenView {
  const { id, name, beginning: prefix, scopes, editionId, owner, expiresAt, lastUsedAt } = token;
  return {
    ...{ id, name, prefix, scopes, owner: owner.name, until: dayOf(expiresAt) },
    edition: editionId === null ? null : shortNames.get(editionId)!,
    state: expiresAt <= now ? 'over' : owner.deactivatedAt ? 'stopped' : 'valid',
    lastUsed: lastUsedAt && dayOf(lastUsedAt),
  };
}
