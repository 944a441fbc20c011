import type { RevertAct, RevertedSubject, RevertObstacle } from '@/domain/audit/revert/acts';
import type { LeftReason } from '@/domain/audit/revert/reverted-events';
import type { CoverageState } from '@/domain/coverage/entry';
import { en as fields } from './fields/en';

/** Acts whose words need at most a number. */
type NumberedAct = Exclude<RevertAct['kind'], 'fields' | 'overwrite' | 'coverage'>;

const acts: Record<NumberedAct, (number: number) => string> = {
  'bring-back': number => `Readers get revision ${number} again`,
  unpublish: () => 'Unpublish it: readers did not have it before',
  'restore-text': number => `Restore the text of revision ${number} as the working copy`,
  unschedule: () => 'Cancel its schedule',
  'unschedule-unpublish': () => 'Cancel its scheduled unpublishing',
  return: () => 'Return it: the approval is taken back',
  revive: () => 'Revive it',
  relaunch: number =>
    number ? `Launch front ${number} again` : 'Show the newest stories, as before the first launch',
  'cancel-launches': () => 'Cancel the launches still to come',
  'end-breaking-news': () => 'End the breaking news',
  grants: () => 'Give back the roles held before',
  deactivate: () => 'Deactivate this person',
  reactivate: () => 'Reactivate this person',
  remove: () => 'Remove it: it was added then',
  hide: () => 'Hide it: it has stories by now',
  'add-again': () => 'Add it again',
  'put-back': () => 'Put it back for readers',
  resolve: () => 'Resolve the note',
  reopen: () => 'Reopen the note',
  revoke: () => 'Revoke it: it was made then',
  rules: () => 'Give back the rules of before',
  assign: () => 'Assign the story as before',
  embargo: () => 'Set the embargo of before',
};

const obstacles: Record<RevertObstacle, string> = {
  'changed-since': 'Someone else has changed it since',
  'others-write': 'Someone else has written in it since; their text would stay in the history only',
  killed: 'Killed stories are reinstated by hand: there may be a legal reason',
  'correction-stays': 'A published correction stays. Publish another one if it is wrong',
  'not-known': 'What was there before is not known',
  'cannot-be-removed': 'It can’t be removed. Change or hide it by hand',
  'cannot-come-back': 'It can’t be brought back. Add it again by hand',
};

const coverage: Record<CoverageState, string> = {
  none: 'Take the live coverage away',
  live: 'Go on with the live coverage',
  ended: 'End the live coverage',
};

const left: Record<LeftReason, string> = {
  order: 'Put the order back by hand',
  merged: 'Merged sections can’t be separated again',
  'file-stays': 'Files stay in the library until someone uses them',
  sent: 'Colleagues have been notified and may have read it',
  final: 'This can’t be undone',
  'own-account': 'Check with the person concerned',
  'by-hand': 'Decide case by case',
};

const subjects: Record<RevertedSubject, string> = {
  story: 'Story',
  front: 'Front',
  person: 'Person',
  coverage: 'Live coverage',
  entry: 'Entry',
  paper: 'Settings',
  edition: 'Edition',
  section: 'Section',
  page: 'Page',
  topic: 'Topic',
  author: 'Author',
  picture: 'Picture',
  rule: 'Style rule',
  template: 'Template',
  plan: 'Plan',
  'unusual-rules': 'Unusual acts',
  retention: 'Retention',
  token: 'API token',
  preview: 'Preview',
  assignment: 'Assignment',
  embargo: 'Embargo',
  note: 'Note',
};

/** Words of reverting what a person did, which only its pages have. */
export const en = {
  title: 'Revert',
  open: 'Revert what this person did',
  back: 'Audit trail',
  from: 'From',
  to: 'To',
  show: 'Show what would be reverted',
  intro: 'Choose the time span. Nothing is changed until you have seen what would be reverted.',
  will: 'Will be reverted',
  since: 'Changed by someone else since',
  sinceHelp: 'Left as they are, unless you tick them.',
  never: 'Not reverted',
  others: 'Check these by hand',
  othersHelp: 'The audit trail shows what was there before.',
  nothing: 'Nothing to revert in this time span.',
  tooMuch: (most: number) => `More than ${most} things were changed. Choose a shorter time span.`,
  reason: 'Reason, for the history of each story',
  reasonText: (name: string) => `Reverts what ${name} did`,
  run: 'Revert',
  untitled: 'Untitled',
  acts,
  obstacles,
  giveBack: (fields: string[]) => `Give back what was there before: ${fields.join(', ')}`,
  coverage,
  left,
  subjects,
  fields,
  runs: 'Earlier runs',
  running: 'In progress',
  ended: 'Finished',
  progress: (done: number, all: number) => `${done} of ${all} done`,
  by: (name: string) => `Started by ${name}`,
  outcomes: { waiting: 'Waiting', done: 'Done', refused: 'Could not be reverted. Open it to see why.' },
};

export type RevertWords = typeof en;
