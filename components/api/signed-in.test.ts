import { expect, it, vi } from 'vitest';
import { announceSignedIn, onSignedIn } from './signed-in';

it('A tab is notified that a person is signed in in another tab, until it stops listening', async () => {
  const [kept, stopped] = [vi.fn(), vi.fn()];
  const stopKept = onSignedIn(kept);
  onSignedIn(stopped)();
  announceSignedIn();
  await vi.waitFor(() => expect(kept).toHaveBeenCalledTimes(1));
  expect(stopped).not.toHaveBeenCalled();
  stopKept();
});
