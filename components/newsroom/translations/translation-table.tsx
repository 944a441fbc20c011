import { ScreenLink } from '@/components/newsroom/screen-link';
import { StageMark } from '@/components/ui/stage-mark';
import { When } from '@/components/newsroom/time/when';
import type { NewsroomWords } from '@/components/newsroom/words/words';
import type { TranslationLine } from '@/domain/api/translations/translation-lists';
import type { TranslationsView } from './view';

interface TranslationTableProps {
  view: TranslationsView;
  words: NewsroomWords;
}

/** Translations with their sources; each leads to its text with the source beside it. */
export function TranslationTable({ view, words }: TranslationTableProps) {
  const { translations } = words;
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{translations.translation}</th>
          <th scope="col">{translations.edition}</th>
          <th scope="col">{translations.stage}</th>
          <th scope="col">{translations.state}</th>
          <th scope="col">{translations.source}</th>
          <th scope="col">{translations.translator}</th>
          <th scope="col" className="align-end">
            {translations.since}
          </th>
        </tr>
      </thead>
      <tbody>
        {view.lines.map(line => (
          <Line key={line.id} line={line} view={view} words={words} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line, view, words }: TranslationTableProps & { line: TranslationLine }) {
  const { translations } = words;
  const nameOf = (id: string) => view.editions.find(edition => edition.id === id)?.shortName ?? '';
  const { madeFrom, comparedTo, changed, untouched, unread, stage, sourceStage } = line;
  return (
    <tr className="story-row">
      <td className="head serif">
        <ScreenLink
          className="row-link truncate"
          dir="auto"
          href={`/newsroom/stories/${line.storyId}?beside=${line.sourceId}`}
        >
          {line.headline || line.slug || <em>{translations.noHeadline}</em>}
        </ScreenLink>
      </td>
      <td className="own-edition">{nameOf(line.editionId)}</td>
      <td className="stage-cell">
        <StageMark stage={stage} word={words.stages[stage]} />
      </td>
      <td className="todo">
        {untouched && <b className="warn untouched">{translations.untouched}</b>}
        {changed > 0 ? (
          <>
            <b className="warn">{translations.paragraphs(changed)}</b>{' '}
            <span className="muted">{translations.revisions(madeFrom, comparedTo)}</span>
          </>
        ) : (
          <span className="muted">{translations.madeFrom(madeFrom)}</span>
        )}
        {unread > 0 && <div className="machine">{translations.unread(unread)}</div>}
      </td>
      <td className="source-cell">
        <span className="source-line">
          <StageMark stage={sourceStage} word={words.stages[sourceStage]} shapeOnly />
          <b>{nameOf(line.sourceEditionId)}</b>
          <span className="serif truncate" dir="auto">
            {line.sourceHeadline}
          </span>
        </span>
      </td>
      <td className="reporter-cell truncate" dir="auto">
        {line.translator}
      </td>
      <td className="due align-end tabular soft">
        <When at={line.since} />
      </td>
    </tr>
  );
}
