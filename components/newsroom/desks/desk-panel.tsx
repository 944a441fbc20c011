'use client';
import XIcon from 'lucide-react/icons/x';
import { FieldsError } from '@/components/newsroom/forms/fields-error';
import { useFields } from '@/components/newsroom/forms/use-fields';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { AddToDesk } from './add-to-desk';
import { DeskOrder } from './desk-order';
import { DeskEnd } from './desk-end';
import { NameFields } from './name-fields';
import { deskHref, type DeskContentsView, type DeskView } from './view';

interface DeskPanelProps {
  desk: DeskView;
  /** All desks in their order. */
  desks: DeskView[];
  contents: DeskContentsView;
  langs: string[];
  mayAddPeople: boolean;
}

/** One desk beside the list: its names, its people, its place in lists, and how it ends. */
export function DeskPanel({ desk, desks, contents, langs, mayAddPeople }: DeskPanelProps) {
  const words = useNewsroomWords();
  const labels = words.desks;
  const form = useFields({
    path: `/api/newsroom/desks/${desk.id}`,
    fields: { name: desk.name, names: desk.names },
  });
  const { draft, change, busy, refused } = form;
  return (
    <aside className="side" aria-label={desk.shownName} tabIndex={0}>
      <div className="props">
        <div className="panel-head">
          <h2 className="big" dir="auto">
            {desk.shownName}
          </h2>
          <ScreenLink
            className="button icon-only push"
            href={deskHref(null)}
            scroll={false}
            aria-label={labels.close}
          >
            <Icon of={XIcon} />
          </ScreenLink>
        </div>
        <form
          className="desk-names"
          noValidate
          onSubmit={event => {
            event.preventDefault();
            if (!busy) void form.save();
          }}
        >
          <NameFields draft={draft} langs={langs} refused={refused} onChange={change} />
          <FieldsError
            form={form}
            labels={{ name: labels.name, names: labels.otherNames }}
            shown={['name']}
          />
          <div className="button-row">
            <Button variant="line" type="submit" aria-busy={busy}>
              {labels.save}
            </Button>
            <DeskOrder desk={desk} desks={desks} />
          </div>
        </form>
        <section>
          <h2>
            {labels.people} <span className="muted tabular">{desk.people.length || ''}</span>
          </h2>
          {desk.people.length ? (
            <ul className="desk-crew">
              {desk.people.map(({ id, name }) => (
                <li key={id}>
                  <Avatar name={name} />
                  <ScreenLink href={`/newsroom/people?person=${id}`} dir="auto">
                    {name}
                  </ScreenLink>
                </li>
              ))}
            </ul>
          ) : (
            <p className="help">{labels.noPeople}</p>
          )}
          <div className="button-row">
            {mayAddPeople && !desk.closedAt && <AddToDesk desk={desk} />}
            <ScreenLink className="button tiny" href="/newsroom/people">
              {labels.managePeople}
            </ScreenLink>
          </div>
        </section>
        <DeskEnd desk={desk} desks={desks} contents={contents} />
      </div>
    </aside>
  );
}
