import { ScreenLink } from '@/components/newsroom/screen-link';
import type { NewsroomWords } from '@/components/newsroom/words/words';
import { PLANS } from '@/domain/imports/outcome';
import type { ImportDetail, ItemFilter } from '@/domain/imports/listing';
import type { ItemLine } from '@/domain/imports/listing';
import { importHref, itemHref } from './view';

interface ItemListProps {
  id: string;
  detail: ImportDetail;
  filter: ItemFilter;
  words: NewsroomWords['imports'];
}

/** The items of an import, of one plan or with one kind of loss: the outcome of each, the reason, and what it loses. */
export function ItemList({ id, detail, filter, words }: ItemListProps) {
  const { counts, items, hasMore, repairs } = detail;
  const { plan, loss, repaired } = filter;
  const kept = {
    ...(plan !== undefined && { plan }),
    ...(loss !== undefined && { loss }),
    ...(repaired !== undefined && { repaired }),
  };
  const last = items.at(-1);
  return (
    <section aria-labelledby="items">
      <h2 id="items">{words.items}</h2>
      <nav className="segmented" aria-label={words.items}>
        <ScreenLink
          href={`${importHref(id)}#items`}
          aria-current={plan || loss || repaired ? undefined : 'true'}
        >
          {words.allItems}
        </ScreenLink>
        {PLANS.filter(one => counts[one]).map(one => (
          <ScreenLink
            key={one}
            href={`${importHref(id, { plan: one })}#items`}
            aria-current={plan === one ? 'true' : undefined}
          >
            {words.plans[one]}
          </ScreenLink>
        ))}
        {repairs.items > 0 && (
          <ScreenLink
            href={`${importHref(id, { repaired: '1' })}#items`}
            aria-current={repaired ? 'true' : undefined}
          >
            {words.repairs}
          </ScreenLink>
        )}
        {loss !== undefined && (
          <ScreenLink href={`${importHref(id, { loss })}#items`} aria-current="true">
            {nameOf(loss, words)}
          </ScreenLink>
        )}
      </nav>
      {!items.length && <p className="soft">{words.noItems}</p>}
      <ul className="import-items">
        {items.map(item => (
          <li key={item.position}>
            <span>
              <Title id={id} item={item} />
              <Places item={item} loss={loss} words={words} />
            </span>
            <span className={item.outcome === 'failed' ? 'bad' : 'soft'}>{happens(item, words)}</span>
          </li>
        ))}
      </ul>
      {hasMore && last && (
        <ScreenLink
          className="button line"
          href={`${importHref(id, { ...kept, after: String(last.position) })}#items`}
        >
          {words.next}
        </ScreenLink>
      )}
    </section>
  );
}

/** The title of an item, which leads to its story, or before there is one to what was read. */
function Title({
  id,
  item: { storyId, kind, position, title, plan, outcome },
}: {
  id: string;
  item: ItemLine;
}) {
  const name = <b dir="auto">{title}</b>;
  if (storyId && outcome !== 'pending')
    return <ScreenLink href={`/newsroom/stories/${storyId}`}>{name}</ScreenLink>;
  if (kind === 'author' || kind === 'topic')
    return <ScreenLink href={`/newsroom/${kind}s`}>{name}</ScreenLink>;
  if (plan === 'failed' || plan === 'left-out') return name;
  return <ScreenLink href={itemHref(id, position)}>{name}</ScreenLink>;
}

const nameOf = (loss: string, words: NewsroomWords['imports']): string =>
  (words.losses as Record<string, { name: string }>)[loss]?.name ?? loss;

/** The outcome of an item, and the reason. */
function happens({ kind, plan, outcome, reason }: ItemLine, words: NewsroomWords['imports']): string {
  const { made, changed, done, undone } = words.named;
  const isNamed = kind === 'author' || kind === 'topic';
  const becomes = isNamed ? { ...words.becomes, made, changed } : words.becomes;
  const outcomes = isNamed ? { ...words.outcomes, made: done, changed, undone } : words.outcomes;
  const word = outcome === 'pending' ? becomes[plan] : outcomes[outcome];
  const why = (words.reasons as Record<string, string>)[reason];
  return why === undefined ? word : `${word}: ${why}`;
}

/** What an item loses; of the kind that is shown each place. */
function Places({
  item: { losses },
  loss,
  words,
}: {
  item: ItemLine;
  loss: string | undefined;
  words: NewsroomWords['imports'];
}) {
  const entries = Object.entries(losses).filter(([kind]) => loss === undefined || kind === loss);
  if (!entries.length) return null;
  return (
    <small className="soft">
      {entries.map(([kind, { count, places }]) => (
        <span key={kind} dir="auto">
          {words.names(count)} × {nameOf(kind, words)}
          {loss !== undefined && places.map((place, at) => <q key={at}>{place}</q>)}
        </span>
      ))}
    </small>
  );
}
