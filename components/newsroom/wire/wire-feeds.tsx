'use client';
import { useState } from 'react';
import { useWrite } from '@/components/api/use-write';
import { FormError } from '@/components/newsroom/forms/form-error';
import { When } from '@/components/newsroom/time/when';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Added, Done } from '@/domain/api/written';
import type { WireFeedLine } from './view';

/** The feeds that are fetched, for people who manage them. */
export function WireFeeds({ feeds }: { feeds: WireFeedLine[] }) {
  const words = useNewsroomWords().wire;
  const { busy, refused, write } = useWrite();
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const add = async () => {
    if (busy || !(await write('POST', '/api/newsroom/wire-feeds', { name, address }, Added))) return;
    setName('');
    setAddress('');
  };
  return (
    <section className="wire-feeds" aria-labelledby="wire-feeds">
      <h2 id="wire-feeds">{words.feeds}</h2>
      <p className="soft">{words.feedsHelp}</p>
      <ul>
        {feeds.map(feed => (
          <li key={feed.id}>
            <b dir="auto">{feed.name}</b>
            <span dir="ltr">{feed.address}</span>
            <FeedState feed={feed} />
            <Button
              aria-label={`${words.removeFeed}: ${feed.name}`}
              aria-busy={busy}
              onClick={() => void write('DELETE', `/api/newsroom/wire-feeds/${feed.id}`, {}, Done)}
            >
              {words.removeFeed}
            </Button>
          </li>
        ))}
      </ul>
      <form
        onSubmit={event => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField
          label={words.feedName}
          required
          maxLength={80}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <TextField
          label={words.feedAddress}
          type="url"
          required
          pattern="https://.*"
          placeholder="https://"
          dir="ltr"
          value={address}
          onChange={({ target }) => setAddress(target.value)}
        />
        <Button variant="line" type="submit" aria-busy={busy}>
          {words.addFeed}
        </Button>
      </form>
      <FormError refused={refused} />
    </section>
  );
}

function FeedState({ feed: { problem, fetchedAt } }: { feed: WireFeedLine }) {
  const words = useNewsroomWords().wire;
  if (problem)
    return <span className="bad">{problem === 'not-fetched' ? words.notFetched : words.notRead}</span>;
  if (!fetchedAt) return <span className="soft">{words.neverFetched}</span>;
  return (
    <span className="soft">
      {words.fetched} <When at={fetchedAt} />
    </span>
  );
}
