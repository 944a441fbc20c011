import type { ReactNode } from 'react';
import { Rail, type RailPlace } from '@/components/newsroom/rail';
import { mayIn } from '@/server/session';
import type { Person } from './herself';

/** The rail and beside it the page. */
export function Frame({ person, here, children }: { person: Person; here?: RailPlace; children: ReactNode }) {
  const isAdmin = mayIn(person, 'manage-people');
  return (
    <div className="app">
      <Rail here={here} name={person.name} isAdmin={isAdmin} />
      <main className="main" id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
