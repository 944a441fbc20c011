'use client';
import PlusIcon from 'lucide-react/icons/plus';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { Edition, Section } from '@/domain/paper/edition';
import { NewSection } from './new-section';
import { SectionLine } from './section-line';

/** The sections of an edition, children under their parents. */
export function SectionList({ edition, sections }: { edition: Edition; sections: Section[] }) {
  const words = useNewsroomWords().paper;
  const [adding, setAdding] = useState(false);
  const under = (parentId: string | null) => sections.filter(section => section.parentId === parentId);
  const lines = under(null).flatMap(top => [
    { section: top, path: `/${top.slug}` },
    ...under(top.id).map(child => ({ section: child, path: `/${top.slug}/${child.slug}` })),
  ]);
  return (
    <section className="section-list" aria-labelledby="sections-title">
      <h2 id="sections-title">{words.sections}</h2>
      <p className="help">{lines.length ? words.sectionsText : words.noSections}</p>
      <ul>
        {lines.map(({ section, path }) => (
          <SectionLine key={section.id} section={section} path={path} lang={edition.lang} />
        ))}
      </ul>
      {adding ? (
        <NewSection edition={edition} parents={under(null)} onClose={() => setAdding(false)} />
      ) : (
        <Button look="line" onClick={() => setAdding(true)}>
          <Icon of={PlusIcon} small />
          {words.addSection}
        </Button>
      )}
    </section>
  );
}
