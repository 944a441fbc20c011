'use client';
import { setAccent } from '@/components/ui/set-accent';
import { EditorContent } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { focusField } from '@/components/composer/focus-field';
import { directionOf } from '@/domain/language/direction';
import { classNames } from '@/components/ui/class-names';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import { Bubble } from '@/components/editor/tools/deferred-bubble';
import { BylineLine } from './byline-line';
import { CheckPopover } from '../checks/check-popover';
import { deferred } from '../deferred';
import { LeadPicture } from './lead-picture';
import { PageTexts } from './page-texts';
import { writeBelow } from '@/components/editor/body/write-below';
import { FieldProblem } from '../saving/wrong-fields';
import { SlashMenu } from '@/components/editor/tools/slash/slash-menu';
import { Toolbar } from '@/components/editor/tools/toolbar';
import type { ComposerState } from '../state/use-composer';
import type { ComposerEdition } from '../view';
import { BlockHandle } from '@/components/editor/block-menu/block-handle';
import { ViewMenu } from '../view-options/view-menu';

const FindBar = deferred(rest => rest.FindBar);
const Margin = deferred(
  rest => rest.Margin,
  ({ tools, suggesting }) => tools.open.length > 0 || suggesting.count > 0,
);
const NewNote = deferred(
  rest => rest.NewNote,
  ({ tools }) => tools.draft !== null,
);

interface PageProps {
  composer: ComposerState;
  edition: ComposerEdition | undefined;
  lang: string;
  myId: string;
}

/** The printed page, with the tools above it and their dialogs. */
export function Page({ composer, edition, lang, myId }: PageProps) {
  const { checks, collaboration, panel, text, tools, view } = composer;
  const { changeFields, editor, storyFields } = text;
  const { notes, suggesting } = collaboration;
  const { readOnly } = tools;
  const { conflict } = useComposerWords();
  // A class is faster: `:has()` would be evaluated again on every key.
  const hasMargin = notes.open.length > 0 || suggesting.count > 0;
  const [isNew] = useState(() => storyFields.fields.headline === '');
  useEffect(() => {
    // Keys pressed while the page loaded may have moved the focus already.
    if (isNew && !readOnly && document.activeElement === document.body) focusField('headline');
  }, [isNew, readOnly]);
  const langs = { first: lang, second: edition?.secondLang ?? null };
  return (
    <div
      className="page-wrap"
      id="page"
      tabIndex={-1}
      // Behind the merge view it is not the main content.
      {...(composer.otherTexts.conflict ? { role: 'region', 'aria-label': conflict.mine } : { role: 'main' })}
    >
      {editor && !readOnly && (
        <Toolbar
          editor={editor}
          langs={langs}
          suggesting={suggesting}
          onBlock={() => view.openBlockMenu(true)}
          checks={{ blocking: checks.list.errors.length, onOpen: () => panel.show('checks') }}
          onPanel={() => panel.show('story')}
          view={<ViewMenu view={view} />}
        />
      )}
      {editor && view.finding && (
        <FindBar
          editor={editor}
          fields={storyFields.fields}
          lang={lang}
          readOnly={readOnly}
          changeFields={changeFields}
          onClose={() => view.find(false)}
        />
      )}
      <div className="printed" onMouseDown={event => writeBelow(event.nativeEvent, editor)}>
        <article
          className={classNames('page', lang.startsWith('zh') && 'is-chinese', hasMargin && 'noted')}
          data-page
          lang={lang}
          dir={directionOf(lang)}
          data-ink={edition?.ink}
          ref={article => setAccent(article, edition?.accent ?? null)}
          data-read-only={readOnly || undefined}
          aria-label={useComposerWords().compose.preview}
        >
          <PageTexts
            fields={storyFields.fields}
            langs={langs}
            readOnly={readOnly}
            editor={editor}
            onFields={changeFields}
          />
          <BylineLine fields={storyFields.fields} lang={lang} />
          <LeadPicture
            lead={storyFields.fields.lead}
            onLead={change => changeFields(fields => ({ lead: change(fields.lead) }))}
          />
          <FieldProblem field="body" />
          <EditorContent editor={editor} />
          {editor && !readOnly && (
            <BlockHandle
              editor={editor}
              menuOpen={view.blockMenu}
              onMenuClose={() => view.openBlockMenu(false)}
            />
          )}
          {editor && (
            <Margin editor={editor} tools={notes} suggesting={suggesting} readOnly={readOnly} myId={myId} />
          )}
        </article>
      </div>
      {editor && <Bubble editor={editor} onNote={notes.startAtSelection} suggesting={suggesting} />}
      <NewNote tools={notes} editor={editor} />
      {editor && (
        <CheckPopover editor={editor} readOnly={readOnly} onFix={checks.fixMarked} onIgnore={checks.ignore} />
      )}
      {editor && <SlashMenu editor={editor} langs={langs} storyId={composer.story.id} />}
    </div>
  );
}
