'use client';
import PlusIcon from 'lucide-react/icons/plus';
import { useRef, useState } from 'react';
import { Done } from '@/domain/api/written';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Trouble } from '@/components/newsroom/words/trouble';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/newsroom/words/use-write';
import type { Edition, Section } from '@/domain/paper/edition';
import { movedTo, useMovedFocus } from '../../style/use-order';
import { NewSection } from './new-section';
import { SectionLine } from './section-line';
import { useDragOrder, type DragOrder } from './use-drag-order';

interface SectionListProps {
  edition: Edition;
  sections: Section[];
  /** How many stories each section has, up to 1,000. */
  storyCounts: Record<string, number>;
}

/** The sections of an edition, children under their parents, in an order that can be changed. */
export function SectionList({ edition, sections, storyCounts }: SectionListProps) {
  const words = useNewsroomWords().sections;
  const { refused, write } = useWrite();
  const [adding, setAdding] = useState(false);
  const [moved, setMoved] = useState('');
  /** What was put into order, until the page shows it. */
  const [ordered, setOrdered] = useState<{ ids: string[]; over: Section[] } | null>(null);
  const { list, follow } = useMovedFocus();

  /** The order that was accepted last, and those before it, which the page may still show. */
  const accepted = useRef<{ ids: string[]; before: string[] } | null>(null);
  /** The write that is under way: the next one builds on it. */
  const writing = useRef(Promise.resolve());

  const order = ({ moved: id, ids }: DragOrder) => {
    const section = sections.find(one => one.id === id);
    if (!section) return;
    setOrdered({ ids, over: sections });
    setMoved(words.placed(section.name, ids.indexOf(id) + 1, ids.length));
    const { editionId, parentId } = section;
    const shown = sections.filter(one => one.parentId === parentId).map(one => one.id);
    writing.current = writing.current.then(async () => {
      const newer = accepted.current?.before.includes(shown.join()) ? accepted.current : null;
      const seen = newer?.ids ?? shown;
      const body = { editionId, parentId, ids, seen };
      const done = await write('PUT', '/api/newsroom/sections/order', body, Done);
      accepted.current = done && { ids, before: [...(newer?.before ?? []), seen.join()] };
      if (!done) setOrdered(null);
    });
  };
  const { drag, handleProps } = useDragOrder(order);
  const given = drag?.ids ?? (ordered?.over === sections ? ordered.ids : []);
  const under = (parentId: string | null) => {
    const here = sections.filter(section => section.parentId === parentId);
    return here.some(({ id }) => given.includes(id))
      ? here.toSorted((a, b) => given.indexOf(a.id) - given.indexOf(b.id))
      : here;
  };
  const step = (id: string, ids: string[], by: 1 | -1) => {
    const at = ids.indexOf(id);
    if (!ids[at + by]) return;
    order({ moved: id, ids: movedTo(ids, at, at + by) });
    follow(id, by > 0 ? 'down' : 'up');
  };
  const top = under(null);
  const lines = top.flatMap(parent => [
    { section: parent, path: `/${parent.slug}`, beside: top },
    ...under(parent.id).map((section, _, beside) => ({
      section,
      path: `/${parent.slug}/${section.slug}`,
      beside,
    })),
  ]);

  return (
    <section className="section-list" aria-labelledby="sections-title">
      <h2 id="sections-title">{words.title}</h2>
      <p className="help">{lines.length ? words.text : words.none}</p>
      <ul ref={list} className={drag ? 'dragging' : undefined}>
        {lines.map(({ section, path, beside }) => {
          const ids = beside.map(({ id }) => id);
          return (
            <SectionLine
              key={section.id}
              section={section}
              sections={sections}
              path={path}
              lang={edition.lang}
              stories={storyCounts[section.id] ?? 0}
              isMoved={drag?.moved === section.id}
              handleProps={handleProps(section.id, ids)}
              onStep={by => step(section.id, ids, by)}
            />
          );
        })}
      </ul>
      <p className="sr" role="status">
        {moved}
      </p>
      <Trouble refused={refused} />
      {adding ? (
        <NewSection edition={edition} parents={under(null)} onClose={() => setAdding(false)} />
      ) : (
        <Button look="line" onClick={() => setAdding(true)}>
          <Icon of={PlusIcon} small />
          {words.add}
        </Button>
      )}
    </section>
  );
}
