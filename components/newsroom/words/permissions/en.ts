import type { OtherStoryAction } from '@/domain/people/explanation';
import type { PaperAction } from '@/domain/people/permissions';
import type { StoryAction } from '@/domain/story/workflow';

const actions: Record<StoryAction | OtherStoryAction | PaperAction, string> = {
  save: 'Edit the text',
  submit: 'Submit',
  return: 'Return to the reporter',
  approve: 'Approve',
  schedule: 'Schedule',
  unschedule: 'Cancel the schedule',
  'schedule-unpublish': 'Schedule unpublishing',
  'unschedule-unpublish': 'Cancel unpublishing',
  publish: 'Publish',
  unpublish: 'Unpublish',
  correct: 'Publish a correction',
  spike: 'Spike',
  revive: 'Revive',
  kill: 'Kill',
  reinstate: 'Reinstate',
  plan: 'Plan',
  'change-pictures': 'Change pictures',
  'share-preview': 'Share a preview',
  'write-entry': 'Write entries of live coverage',
  'publish-entry': 'Publish entries of live coverage',
  'read-newsroom': 'Read the newsroom',
  'create-story': 'Create stories',
  'upload-media': 'Upload pictures and recordings',
  'block-story': 'Hold publishing by notes',
  'assign-story': 'Assign stories',
  'arrange-fronts': 'Arrange fronts',
  'explain-permissions': 'Look up permissions',
  'manage-topics': 'Manage topics',
  'manage-authors': 'Manage authors',
  'manage-style': 'Change the house style',
  'manage-templates': 'Change templates',
  'manage-people': 'Manage people',
  'manage-tokens': 'Create and revoke API tokens',
  'manage-paper': 'Change the paper’s settings',
  'read-audit': 'Read the audit trail',
};

/** Words of the page that says what a person may do, which only it has. */
export const en = {
  title: 'Permissions',
  text: 'What a person may do, and why not. Choose a story to see what they may do with it now.',
  form: { person: 'Person', story: 'Story', anyStory: 'Empty: what they may do in the whole paper.' },
  what: 'Action',
  may: 'May they?',
  why: 'Why',
  yes: 'Yes',
  no: 'No',
  by: (role: string, place: string) => `as ${role.toLowerCase()} (${place})`,
  gone: 'This person or story no longer exists.',
  deactivated: (name: string) =>
    `${name} is deactivated and can’t sign in. This is what their roles would allow.`,
  of: (name: string) => `What ${name} may do`,
  inStory: (name: string, story: string) => `What ${name} may do with “${story}”`,
  needsRole: (who: string) => `Their role can’t do this. ${who} can.`,
  notYours: (who: string) => `Someone else started this story. They or ${who} can do this.`,
  handedIn: (who: string) => `They have submitted this story. ${who} can do this now.`,
  notInStage: (stage: string) => `Not possible while the story is ${stage.toLowerCase()}.`,
  second: (edition: string) =>
    `They wrote, changed or submitted this story, and ${edition} requires a second editor.`,
  actions,
};

export type PermissionWords = typeof en;
