'use client';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { When } from '@/components/newsroom/time/when';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { importHref, type ImportLineView } from './view';

/** Imports, the newest first. */
export function ImportTable({ imports }: { imports: ImportLineView[] }) {
  const words = useNewsroomWords().imports;
  return (
    <table className="rows import-rows">
      <thead>
        <tr>
          <th scope="col">{words.when}</th>
          <th scope="col">{words.from}</th>
          <th scope="col" className="align-end">
            {words.stories}
          </th>
          <th scope="col" className="align-end desk-only">
            {words.leftOut}
          </th>
          <th scope="col" className="desk-only">
            {words.by}
          </th>
          <th scope="col">{words.state}</th>
        </tr>
      </thead>
      <tbody>
        {imports.map(({ id, state, name, files, createdAt, by, stories, leftOut }) => (
          <tr key={id}>
            <td className="tabular">
              <When at={createdAt} />
            </td>
            <td>
              <ScreenLink href={importHref(id)}>
                <b dir="auto">{files > 1 ? words.more(name, files - 1) : name}</b>
              </ScreenLink>
            </td>
            <td className="align-end tabular">{words.names(stories)}</td>
            <td className="align-end tabular desk-only">{words.names(leftOut)}</td>
            <td className="desk-only" dir="auto">
              {by}
            </td>
            <td>{words.states[state]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
