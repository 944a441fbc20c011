'use client';
import PlusIcon from 'lucide-react/icons/plus';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { SecretDialog } from '@/components/newsroom/forms/secret-dialog';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { Option } from '@/domain/api/options';
import { NewTokenDialog, type MadeToken } from './new-token-dialog';
import { RevokeDialog } from './revoke-dialog';
import { TokenLine } from './token-line';
import type { TokenEditions, TokenView } from './view';

interface TokenListProps {
  tokens: TokenView[];
  editions: TokenEditions;
  /** Who is signed in, in whose name a token acts unless another is chosen. */
  me: Option;
}

/** The tokens of the paper; one is made, shown once, and revoked. */
export function TokenList({ tokens, editions, me }: TokenListProps) {
  const words = useNewsroomWords();
  const labels = words.tokens;
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<MadeToken | null>(null);
  const [revoked, setRevoked] = useState<TokenView | null>(null);
  return (
    <section className="section-list" aria-labelledby="tokens-title">
      <h2 id="tokens-title">{labels.title}</h2>
      <p className="help">{labels.text}</p>
      <p>
        <a className="link" href="/api/v1">
          {labels.describe}
        </a>
      </p>
      {!tokens.length && <p className="help">{labels.none}</p>}
      <ul>
        {tokens.map(token => (
          <TokenLine key={token.id} token={token} onRevoke={() => setRevoked(token)} />
        ))}
      </ul>
      <Button variant="line" onClick={() => setMaking(true)}>
        <Icon of={PlusIcon} small />
        {labels.make}
      </Button>
      {isMaking && (
        <NewTokenDialog
          editions={editions}
          me={me}
          onClose={() => setMaking(false)}
          onMade={token => {
            setMaking(false);
            setMade(token);
          }}
        />
      )}
      <SecretDialog
        title={made ? labels.created(made.name) : ''}
        secret={made && made.token}
        labels={labels}
        onClose={() => setMade(null)}
      />
      {revoked && <RevokeDialog token={revoked} onClose={() => setRevoked(null)} />}
    </section>
  );
}
