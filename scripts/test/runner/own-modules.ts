/** Tests that replace a module, or need modules that no other test has used. */
export const OWN_MODULES = [
  'server/events/refusals.test.ts',
  'server/paper/hostile-settings.test.ts',
  'server/people/new-device/new-device.test.ts',
  'server/people/sign-on/single-sign-on.test.ts',
  'scripts/test/new-field.test.ts',
  'scripts/test/routes/held-person.test.ts',
  'scripts/test/routes/newsroom-pages.test.ts',
  'scripts/test/scale/scale.test.ts',
];
