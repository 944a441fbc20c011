import { ScreenSkeleton } from '@/components/newsroom/rail/screen-skeleton';

/**
 * Pages that may redirect or not be found are outside of this group: under a loading state, Next has sent the status
 * before they run.
 */
export default function Loading() {
  return <ScreenSkeleton />;
}
