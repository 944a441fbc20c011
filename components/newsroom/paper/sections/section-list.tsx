'use client';
import PlusIcon from 'lucide-react/icons/plus';
import { useRef, useState } from 'react';
import { Done } from '@/domain/api/written';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useCurrentState } from '@/components/ui/use-current-state';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';
import type { Edition, Section } from '@/domain/paper/edition';
import { movedTo, useMovedFocus } from '@/components/ui/drag/moved-line';
import { NewSection } from './new-section';
import { SectionLine } from './section-line';
import { useDragOrder, type MovedOrder, placeOfLine } from './use-drag-order';

interface SectionListProps {
  edition: Edition;
  sections: Section[];
  /** How many stories each section has, up to 1,000. */
  storyCounts: Record<string, number>;
}

/** An order set here, and earlier ones, which a stale page may still show. */
interface MadeOrder {
  ids: string[];
  before: string[];
}

/** No stale page arrives later than this. */
const LATE_MS = 10_000;

const orderOf = (sections: Section[]) => sections.map(({ id }) => id).join();

/** The order set here, while the page still shows an earlier one. */
const newerThan = (shown: string, made: MadeOrder | null) => (made?.before.includes(shown) ? made : null);

/** A new order, after those that were made since the page was read. */
function orderAfter(made: MadeOrder | null, shown: string, ids: string[]): MadeOrder {
  const newer = newerThan(shown, made);
  return { ids, before: newer ? [...newer.before, newer.ids.join()] : [shown] };
}

/** The sections of an edition, children under their parents, in an order that can be changed. */
export function SectionList({ edition, sections, storyCounts }: SectionListProps) {
  const words = useNewsroomWords().sections;
  const { refused, write } = useWrite();
  const [adding, setAdding] = useState(false);
  const [moved, setMoved] = useState('');
  const [ordered, setOrdered, newestOrdered] = useCurrentState<MadeOrder | null>(null);
  const { list, follow } = useMovedFocus();

  /** The last order that the server accepted. */
  const accepted = useRef<MadeOrder | null>(null);
  /** The write in flight; the next one builds on it. */
  const writing = useRef(Promise.resolve());

  const order = ({ moved: id, ids }: MovedOrder) => {
    const section = sections.find(one => one.id === id);
    if (!section) return;
    setMoved(words.placed(section.name, ids.indexOf(id) + 1, ids.length));
    const { editionId, parentId } = section;
    const shown = sections.filter(one => one.parentId === parentId).map(one => one.id);
    const next = orderAfter(newestOrdered(), shown.join(), ids);
    setOrdered(next);
    const clearOrder = () => newestOrdered() === next && setOrdered(null);
    writing.current = writing.current.then(async () => {
      const seen = newerThan(shown.join(), accepted.current)?.ids ?? shown;
      const body = { editionId, parentId, ids, seen };
      const done = await write('PUT', '/api/newsroom/sections/order', body, Done);
      accepted.current = done && orderAfter(accepted.current, shown.join(), ids);
      if (done) setTimeout(clearOrder, LATE_MS);
      else clearOrder();
    });
  };
  const { order: shownOrder, handleProps } = useDragOrder(order);
  const under = (parentId: string | null) => {
    const here = sections.filter(section => section.parentId === parentId);
    const dragged = here.some(({ id }) => shownOrder?.ids.includes(id)) ? shownOrder?.ids : null;
    const order = dragged ?? newerThan(orderOf(here), ordered)?.ids;
    return order ? here.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)) : here;
  };
  const step = (id: string, ids: string[], by: 1 | -1) => {
    const at = ids.indexOf(id);
    if (!ids[at + by]) return;
    order({ moved: id, ids: movedTo(ids, at, at + by) });
    follow(id, by > 0 ? 'down' : 'up');
  };
  const top = under(null);
  const lines = top.flatMap(parent => [
    { section: parent, path: `/${parent.slug}`, siblings: top },
    ...under(parent.id).map((section, _, siblings) => ({
      section,
      path: `/${parent.slug}/${section.slug}`,
      siblings,
    })),
  ]);

  return (
    <section className="section-list" aria-labelledby="sections-title">
      <h2 id="sections-title">{words.title}</h2>
      <p className="help">{lines.length ? words.text : words.none}</p>
      <ul ref={list} className={shownOrder ? 'dragging' : undefined}>
        {lines.map(({ section, path, siblings }) => {
          const ids = siblings.map(({ id }) => id);
          const group = section.parentId ?? '';
          return (
            <SectionLine
              key={section.id}
              section={section}
              sections={sections}
              path={path}
              lang={edition.lang}
              stories={storyCounts[section.id] ?? 0}
              isMoved={shownOrder?.moved === section.id}
              place={placeOfLine(group, ids.indexOf(section.id))}
              handleProps={handleProps({ id: section.id, group, ids })}
              onStep={by => step(section.id, ids, by)}
            />
          );
        })}
      </ul>
      <p className="visually-hidden" role="status">
        {moved}
      </p>
      <FormError refused={refused} />
      {adding ? (
        <NewSection edition={edition} parents={under(null)} onClose={() => setAdding(false)} />
      ) : (
        <Button variant="line" onClick={() => setAdding(true)}>
          <Icon of={PlusIcon} small />
          {words.add}
        </Button>
      )}
    </section>
  );
}
