'use client';
import { SelectField } from '@/components/ui/field';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { ROLES, type Grant, type Role } from '@/domain/people/permissions';
import type { Places } from './view';

export const NO_PLACE = { editionId: null, deskId: null };

export function isSame(a: Grant, b: Grant): boolean {
  return a.role === b.role && a.editionId === b.editionId && a.deskId === b.deskId;
}

interface GrantFieldsProps {
  grant: Grant;
  places: Places;
  wrong?: string | null;
  onChange(grant: Grant): void;
}

/** A role and where it holds. */
export function GrantFields({ grant, places, wrong, onChange }: GrantFieldsProps) {
  const words = useNewsroomWords();
  const { role, edition, desk, anyEdition, anyDesk, siteOnlyAdmin } = words.people;
  const somewhere = grant.editionId !== null || grant.deskId !== null;
  return (
    <>
      <SelectField
        label={role}
        value={grant.role}
        wrong={wrong}
        help={grant.role === 'admin' && somewhere ? siteOnlyAdmin : null}
        onChange={event => onChange({ ...grant, role: event.target.value as Role })}
      >
        {ROLES.map(known => (
          <option key={known} value={known}>
            {words.roles[known]}
          </option>
        ))}
      </SelectField>
      <div className="two-fields">
        <SelectField
          label={edition}
          value={grant.editionId ?? ''}
          onChange={event => onChange({ ...grant, editionId: event.target.value || null })}
        >
          <option value="">{anyEdition}</option>
          {places.editions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={desk}
          value={grant.deskId ?? ''}
          onChange={event => onChange({ ...grant, deskId: event.target.value || null })}
        >
          <option value="">{anyDesk}</option>
          {places.desks
            .filter(({ id, isClosed }) => !isClosed || id === grant.deskId)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </SelectField>
      </div>
    </>
  );
}
