/* What the page of a story that is covered live has: all that others have, and what follows the coverage. */
import '../reader';
import './follower';
