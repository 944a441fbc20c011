import type { Actor } from '@/domain/people/permissions';
import type { SignedIn } from '@/server/store/people/sessions';
import type { Paper } from './operation';

/** A person who may do everything. */
export function editor({ sample, now }: Paper): SignedIn {
  const actor: Actor = {
    personId: sample.editorId,
    grants: [
      { role: 'editor', editionId: null, deskId: null },
      { role: 'admin', editionId: null, deskId: null },
    ],
  };
  return {
    actor,
    name: 'Editor',
    email: 'editor@scale.example',
    locale: 'en',
    zone: '',
    pictureId: null,
    lastSeenAt: now,
  };
}
