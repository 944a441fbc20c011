'use client';
import { deferred } from './deferred';
import { LibraryChoice } from '@/components/editor/library/library-choice';
import { ExistingDialog } from '@/components/editor/uploading/existing-dialog';
import { useLanguage } from '@/components/ui/words/words-provider';
import { ownScheduledTime } from './schedule/schedule-times';
import type { ComposerState } from './state/use-composer';
import type { ComposerEdition } from './view';

const isOpen = ({ open }: { open: boolean }) => open;

const InsertDialogs = deferred(
  rest => rest.InsertDialogs,
  ({ form }) => form !== null,
);
const PublishDialog = deferred(
  rest => rest.PublishDialog,
  ({ findings }) => findings !== null,
);
const PublishNow = deferred(
  rest => rest.PublishNow,
  ({ schedule }) => schedule !== null,
);
const SubmitDialog = deferred(
  rest => rest.SubmitDialog,
  ({ blocking }) => blocking !== null,
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
const ExportDialog = deferred(rest => rest.ExportDialog, isOpen);
const ShortcutSheet = deferred(rest => rest.ShortcutSheet, isOpen);
const SignInDialog = deferred(rest => rest.SignInDialog, isOpen);
const SharePreview = deferred(rest => rest.SharePreview);
const Preview = deferred(rest => rest.Preview);

interface DialogsProps {
  composer: ComposerState;
  /** The edition of the story. */
  edition: ComposerEdition | undefined;
  editions: ComposerEdition[];
  email: string;
}

/** The dialogs of the composer. */
export function Dialogs({ composer, edition, editions, email }: DialogsProps) {
  const { checks, inserting, saving, steps, story, text, view } = composer;
  const { editor, storyFields } = text;
  const lang = useLanguage();
  const { schedule } = story;
  const name = storyFields.fields.slug || storyFields.fields.headline;
  return (
    <>
      {editor && (
        <InsertDialogs editor={editor} form={inserting.form} onClose={() => inserting.openForm(null)} />
      )}
      <LibraryChoice
        request={inserting.libraryRequest}
        storyId={story.id}
        lang={text.lang}
        onClose={inserting.closeLibrary}
      />
      <ExistingDialog question={inserting.existingQuestion} />
      <PublishDialog
        findings={checks.questions}
        isScheduling={steps.schedule.isWaiting}
        onGo={checks.go}
        onClose={checks.dropQuestions}
        onPublish={checks.publish}
      />
      <PublishNow
        schedule={steps.publishingNow}
        onClose={steps.cancelPublishNow}
        onPublish={steps.publishNow}
      />
      <SubmitDialog
        blocking={steps.beforeSubmit}
        onGo={finding => {
          steps.cancelSubmit();
          checks.go(finding);
        }}
        onClose={steps.cancelSubmit}
        onSubmit={steps.submitAnyway}
      />
      {view.previewing && (
        <Preview
          address={`/newsroom/stories/${story.id}/preview`}
          hasSection={storyFields.fields.sectionId !== null}
          tools={<SharePreview storyId={story.id} />}
          onFlush={saving.autosave.flush}
          onClose={() => view.preview(false)}
        />
      )}
      {edition && (
        <CorrectionDialog
          passage={steps.correction.passage}
          story={story}
          edition={edition}
          editions={editions}
          name={name}
          changed={story.unpublishedChanges > 0 || saving.autosave.unsent()}
          tools={steps.correction}
        />
      )}
      <ReasonDialog
        action={steps.reasoned}
        scheduledFor={schedule && ownScheduledTime(schedule.at, schedule.zone, lang)}
        onClose={steps.cancelReasoned}
        onAct={steps.actWithReason}
      />
      <ScheduleDialog
        step={steps.schedule.openStep}
        story={story}
        edition={edition}
        name={name}
        onClose={steps.schedule.close}
        onSchedule={request => void steps.schedule.send(request)}
      />
      <ExportDialog open={view.exporting} ids={[story.id]} onClose={() => view.showExport(false)} />
      <ShortcutSheet open={view.sheet} onClose={() => view.showSheet(false)} />
      <SignInDialog
        open={saving.state.kind === 'signed-out' || steps.needsSignIn}
        email={email}
        text={saving.autosave.unsent() ? (saving.isStored ? 'stored' : 'notStored') : 'saved'}
        onSignedIn={composer.signedIn}
      />
    </>
  );
}
