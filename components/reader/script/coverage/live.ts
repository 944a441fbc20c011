/* What the page of a story that is covered live has: all that others have, and what follows the coverage. */
import '../reader';
import { followCoverage } from './follow';

/*
 * Shows what is new in the live coverage of the page's story. Without it the page has a link that loads it again.
 */
const coverage = document.querySelector<HTMLElement>('.coverage[data-stream]');
if (coverage?.dataset.state === 'live') followCoverage(coverage);
