'use client';
import type { PersonChange } from '@/domain/api/people/people';
import { Done } from '@/domain/api/written';
import PlusIcon from 'lucide-react/icons/plus';
import XIcon from 'lucide-react/icons/x';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';
import { useLanguage } from '@/components/ui/words/words-provider';
import type { Grant } from '@/domain/people/permissions';
import { GrantFields, isSame, NO_PLACE } from './grant-fields';
import { placeWords } from './grant-words';
import type { PersonView, Places } from './view';

/** The roles of a person, each with its place; added and taken away one by one, with effect from the next request. */
export function GrantList({ person, places }: { person: PersonView; places: Places }) {
  const words = useNewsroomWords();
  const lang = useLanguage();
  const { busy, refused, write, reset } = useWrite();
  const [draft, setDraft] = useState<Grant | null>(null);
  const { grants } = person;

  const change = async (changed: Grant[]) => {
    if (busy) return;
    const body: PersonChange = { action: 'grants', grants: changed, seen: grants };
    const done = await write('POST', `/api/newsroom/people/${person.id}`, body, Done);
    if (done) setDraft(null);
  };

  return (
    <section>
      <h2>{words.people.grants}</h2>
      <ul aria-busy={busy}>
        {grants.map(grant => {
          const role = words.roles[grant.role];
          const place = placeWords(grant, places, words, lang);
          return (
            <li className="grant" key={`${role} ${place}`}>
              <b>{role}</b>
              <span>{place}</span>
              {grants.length > 1 && (
                <Button
                  icon
                  aria-label={words.people.removeGrant(role, place)}
                  title={words.remove}
                  onClick={() => void change(grants.filter(other => !isSame(other, grant)))}
                >
                  <Icon of={XIcon} small />
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {grants.length === 1 && <p className="help">{words.people.lastGrant}</p>}
      <FormError refused={refused} />
      {draft ? (
        <form
          className="grant-form"
          onSubmit={event => {
            event.preventDefault();
            void change([...grants, draft]);
          }}
        >
          <GrantFields grant={draft} places={places} onChange={setDraft} />
          <div className="button-row">
            <Button
              variant="line"
              type="submit"
              refusal={grants.some(grant => isSame(grant, draft)) ? words.people.hasGrant : null}
            >
              {words.people.grant}
            </Button>
            <Button
              onClick={() => {
                setDraft(null);
                reset();
              }}
            >
              {words.cancel}
            </Button>
          </div>
        </form>
      ) : (
        <Button tiny className="outdented" onClick={() => setDraft({ role: 'reporter', ...NO_PLACE })}>
          <Icon of={PlusIcon} small />
          {words.people.addGrant}
        </Button>
      )}
    </section>
  );
}
