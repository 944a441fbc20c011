/** Why a story cannot be as it was asked for. */
export const desk = {
  wrongFields: {
    saved: (fields: string) => `Saved, except ${fields}`,
    why: (field: string, why: string) => `${field}: ${why}`,
    reasons: {
      'no-such-edition': 'This edition no longer exists. Choose another.',
      'no-such-desk': 'This desk no longer exists. Choose another.',
      'edition-is-settled':
        'A published story stays in its edition. Start a version in the other edition instead.',
      'edition-has-a-version': 'That edition already has a version of this story.',
      'section-of-another-edition': 'This section belongs to another edition. Choose one of this edition.',
      'no-such-topic': 'One of these topics no longer exists. Remove it.',
      'no-such-author': 'One of these authors no longer exists. Remove the name and add it again.',
      'no-such-picture': 'One of these pictures is not in the library. Remove it and choose it again.',
      'no-such-recording': 'One of these recordings is not in the library. Remove it and choose it again.',
      'no-such-story': 'One of these stories does not exist. Remove it.',
      'needs-role': 'Your role can’t write stories there.',
    },
    other: 'The server did not accept this.',
    settled: 'A published story stays in its edition.',
  },
  stepReasons: {
    return: {
      title: 'Return the story',
      text: 'The writer gets your note in the inbox. It stays in the history.',
      reason: 'What needs to change',
      button: 'Return',
    },
    unpublish: {
      title: 'Unpublish this story?',
      text: 'Readers will see that it is not available at the moment. It becomes a draft again.',
      reason: 'Reason (for the newsroom only)',
      button: 'Unpublish',
    },
    kill: {
      title: 'Kill this story?',
      text: 'Readers will see that it was withdrawn for good. The text stays in the newsroom; only an admin can bring it back.',
      reason: 'Reason (for the newsroom only)',
      button: 'Kill the story',
    },
    missing: 'Enter a reason.',
    typeSlug: (slug: string) => `Type the slug ${slug} to kill the story`,
    otherSlug: 'This is not the slug of this story.',
    line: 'Message to readers (optional)',
    lineHelp: 'Shown at the address of the story.',
    undo: 'Undo',
  },
};
