'use client';
import { Added, Done } from '@/domain/api/written';
import PlusIcon from 'lucide-react/icons/plus';
import TrashIcon from 'lucide-react/icons/trash-2';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { OrderButtons } from '@/components/newsroom/style/order-buttons';
import { movedTo, useMovedFocus } from '@/components/ui/drag/moved-line';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';
import { useLanguage } from '@/components/ui/words/words-provider';
import { textIn } from '@/domain/paper/by-language';
import { EMPTY_BODY } from '@/domain/document/body';
import type { StoryTemplate } from '@/domain/story/story-template';

/** The templates in the order of the menu. */
export function TemplateList({ templates }: { templates: StoryTemplate[] }) {
  const labels = useNewsroomWords().templates;
  const interfaceLang = useLanguage();
  const router = useRouter();
  const { busy, refused, write } = useWrite();
  const [removed, setRemoved] = useState<{ template: StoryTemplate; at: number } | null>(null);
  const { list, follow } = useMovedFocus();
  const ids = templates.map(({ id }) => id);
  const nameOf = ({ names }: StoryTemplate) => textIn(names, interfaceLang);

  const order = (next: string[], seen = ids) =>
    write('PUT', '/api/newsroom/story-templates/order', { ids: next, seen }, Done);
  const move = async (from: number, to: number, way: 'up' | 'down') => {
    if (await order(movedTo(ids, from, to))) follow(ids[from]!, way);
  };
  const remove = async (template: StoryTemplate, at: number) => {
    if (await write('DELETE', `/api/newsroom/story-templates/${template.id}`, {}, Done))
      setRemoved({ template, at });
  };
  const bringBack = async () => {
    if (!removed) return;
    const { id: _, ...words } = removed.template;
    const added = await write('POST', '/api/newsroom/story-templates', words, Added);
    if (!added) return;
    await order([...ids.slice(0, removed.at), added.id, ...ids.slice(removed.at)], [...ids, added.id]);
    setRemoved(null);
  };
  const add = async () => {
    if (busy) return;
    const template = {
      names: { [interfaceLang]: labels.newName },
      fields: { kicker: '', headline: '', standfirst: '' },
      body: EMPTY_BODY,
    };
    const added = await write('POST', '/api/newsroom/story-templates', template, Added);
    if (added) router.push(`/newsroom/paper/templates/${added.id}`);
  };

  return (
    <section className="section-list" aria-labelledby="templates-title">
      <h2 id="templates-title">{labels.title}</h2>
      <p className="help">{templates.length ? labels.text : labels.none}</p>
      <div role="status" className="undo-line">
        {removed && (
          <>
            <span>{labels.removed(nameOf(removed.template))}</span>
            <Button tiny variant="line" onClick={() => void bringBack()}>
              {labels.undo}
            </Button>
          </>
        )}
      </div>
      <ul ref={list}>
        {templates.map((template, at) => (
          <li className="section-line rule-line" key={template.id} data-id={template.id}>
            <b>{nameOf(template)}</b>
            <span className="rule-tools">
              <OrderButtons
                at={at}
                count={templates.length}
                up={labels.up(nameOf(template))}
                down={labels.down(nameOf(template))}
                onMove={(to, way) => void move(at, to, way)}
              />
              <ScreenLink
                className="button tiny"
                href={`/newsroom/paper/templates/${template.id}`}
                aria-label={labels.editOne(nameOf(template))}
              >
                {labels.edit}
              </ScreenLink>
              <Button
                icon
                aria-label={labels.removeOne(nameOf(template))}
                onClick={() => void remove(template, at)}
              >
                <Icon of={TrashIcon} small />
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <FormError refused={refused} />
      <Button variant="line" onClick={() => void add()}>
        <Icon of={PlusIcon} small />
        {labels.add}
      </Button>
    </section>
  );
}
