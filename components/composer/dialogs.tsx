'use client';
import { useTools } from '@/components/editor/context';
import { deferred } from './deferred';
import { LibraryChoice } from '@/components/editor/library/library-choice';
import { SignInDialog } from './sign-in-dialog';
import type { ComposerState } from './state/use-composer';
import type { ComposerEdition } from './view';

const isOpen = ({ open }: { open: boolean }) => open;

const AskingDialogs = deferred(
  rest => rest.AskingDialogs,
  ({ asked }) => asked !== null,
);
const PublishDialog = deferred(
  rest => rest.PublishDialog,
  ({ findings }) => findings !== null,
);
const CorrectionDialog = deferred(
  rest => rest.CorrectionDialog,
  ({ passage }) => passage !== null,
);
const ReasonDialog = deferred(
  rest => rest.ReasonDialog,
  ({ action }) => action !== null,
);
const ScheduleDialog = deferred(
  rest => rest.ScheduleDialog,
  ({ step }) => step !== null,
);
const ShortcutSheet = deferred(rest => rest.ShortcutSheet, isOpen);
const SharePreview = deferred(rest => rest.SharePreview);
const Preview = deferred(rest => rest.Preview);

interface DialogsProps {
  composer: ComposerState;
  /** The edition that the story is in. */
  edition: ComposerEdition | undefined;
  editions: ComposerEdition[];
  email: string;
}

/** What opens over the page and asks or shows something. */
export function Dialogs({ composer, edition, editions, email }: DialogsProps) {
  const { actions, checks, editor, storyFields, saving, story, writing } = composer;
  const tools = useTools();
  const name = storyFields.fields.slug || storyFields.fields.headline;
  return (
    <>
      {editor && <AskingDialogs editor={editor} asked={composer.asked} onClose={() => tools.ask(null)} />}
      <LibraryChoice
        request={composer.libraryRequest}
        storyId={story.id}
        lang={composer.lang}
        onClose={composer.closeLibrary}
      />
      <PublishDialog
        findings={checks.asked}
        onGo={checks.go}
        onClose={() => checks.ask(null)}
        onPublish={checks.publish}
      />
      {writing.previewing && (
        <Preview
          address={`/newsroom/stories/${story.id}/preview`}
          hasSection={storyFields.fields.sectionId !== null}
          tools={<SharePreview storyId={story.id} />}
          onFlush={saving.autosave.flush}
          onClose={() => writing.preview(false)}
        />
      )}
      {edition && (
        <CorrectionDialog
          passage={composer.correction.passage}
          story={story}
          edition={edition}
          editions={editions}
          name={name}
          changed={story.hasUnpublishedChanges || saving.autosave.unsent()}
          tools={composer.correction}
        />
      )}
      <ReasonDialog
        action={composer.reasoning}
        name={name}
        onClose={() => composer.setReasoning(null)}
        onAct={composer.actWithReason}
      />
      <ScheduleDialog
        step={composer.schedule.asking}
        story={story}
        edition={edition}
        name={name}
        onClose={composer.schedule.close}
        onSchedule={asked => void composer.schedule.send(asked)}
      />
      <ShortcutSheet open={composer.sheet} onClose={() => composer.setSheet(false)} />
      <SignInDialog
        open={saving.state.kind === 'signed-out' || actions.needsSignIn}
        email={email}
        text={saving.autosave.unsent() ? (saving.isKept ? 'kept' : 'unkept') : 'saved'}
        onSignedIn={composer.signedIn}
      />
    </>
  );
}
