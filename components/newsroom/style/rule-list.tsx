'use client';
import { Added, Done } from '@/domain/api/written';
import PlusIcon from 'lucide-react/icons/plus';
import TrashIcon from 'lucide-react/icons/trash-2';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { directionOf } from '@/domain/language/direction';
import { languageName } from '@/components/newsroom/words/language-name';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';
import { useLanguage } from '@/components/ui/words/words-provider';
import type { StyleRule } from '@/domain/style/style-rule';
import { OrderButtons } from './order-buttons';
import { RuleForm } from './rule-form';
import { movedTo, useMovedFocus } from '@/components/ui/drag/moved-line';

/** The rules of one language in their order, each to change in place. */
export function RuleList({ lang, rules }: { lang: string; rules: StyleRule[] }) {
  const labels = useNewsroomWords().style;
  const interfaceLang = useLanguage();
  const { refused, write } = useWrite();
  const [open, setOpen] = useState<string | null>(null);
  const [removed, setRemoved] = useState<{ rule: StyleRule; at: number } | null>(null);
  const { list, follow } = useMovedFocus();
  const ids = rules.map(({ id }) => id);

  const order = (next: string[], seen = ids) =>
    write('PUT', '/api/newsroom/style-rules/order', { lang, ids: next, seen }, Done);
  const move = async (from: number, to: number, way: 'up' | 'down') => {
    if (await order(movedTo(ids, from, to))) follow(ids[from]!, way);
  };
  const remove = async (rule: StyleRule, at: number) => {
    if (await write('DELETE', `/api/newsroom/style-rules/${rule.id}`, {}, Done)) setRemoved({ rule, at });
  };
  const bringBack = async () => {
    if (!removed) return;
    const { id: _, ...words } = removed.rule;
    const added = await write('POST', '/api/newsroom/style-rules', words, Added);
    if (!added) return;
    await order([...ids.slice(0, removed.at), added.id, ...ids.slice(removed.at)], [...ids, added.id]);
    setRemoved(null);
  };

  return (
    <section className="section-list" aria-labelledby="style-title">
      <h2 id="style-title">{labels.rules(languageName(lang, interfaceLang))}</h2>
      <p className="help">{rules.length ? labels.text : labels.none}</p>
      <div role="status" className="undo-line">
        {removed && (
          <>
            <span>{labels.removed(removed.rule.pattern)}</span>
            <Button tiny variant="line" onClick={() => void bringBack()}>
              {labels.undo}
            </Button>
          </>
        )}
      </div>
      <ul ref={list}>
        {rules.map((rule, at) =>
          open === rule.id ? (
            <li className="section-edit" key={rule.id}>
              <RuleForm lang={lang} rule={rule} onClose={() => setOpen(null)} />
            </li>
          ) : (
            <li className="section-line rule-line" key={rule.id} data-id={rule.id}>
              <span lang={lang} dir={directionOf(lang)}>
                <b className="code">{rule.pattern}</b>
                {rule.suggestion && <span className="code"> → {rule.suggestion}</span>}
                <small className="soft">{rule.message}</small>
              </span>
              <span className="rule-tools">
                <OrderButtons
                  at={at}
                  count={rules.length}
                  up={labels.up(rule.pattern)}
                  down={labels.down(rule.pattern)}
                  onMove={(to, way) => void move(at, to, way)}
                />
                <Button tiny aria-label={labels.editOne(rule.pattern)} onClick={() => setOpen(rule.id)}>
                  {labels.edit}
                </Button>
                <Button
                  icon
                  aria-label={labels.removeOne(rule.pattern)}
                  onClick={() => void remove(rule, at)}
                >
                  <Icon of={TrashIcon} small />
                </Button>
              </span>
            </li>
          ),
        )}
      </ul>
      <FormError refused={refused} />
      {open === 'new' ? (
        <RuleForm lang={lang} rule={null} onClose={() => setOpen(null)} />
      ) : (
        <Button variant="line" onClick={() => setOpen('new')}>
          <Icon of={PlusIcon} small />
          {labels.add}
        </Button>
      )}
    </section>
  );
}
