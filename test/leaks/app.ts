// A page that shows the kit and takes it away, over and over, and tells what it has kept. In its address:
//   widget=<url>   where sessions lead
//   strict=yes     in React's strict mode
//   way=<way>      what comes and goes; see host.tsx
import { watchListeners } from './watch-listeners.js';
import { watchOthers } from './watch-others.js';
import { watchTimers } from './watch-timers.js';

// Before everything else, so that nobody holds what the browser had before.
watchListeners();
watchTimers();
watchOthers();
void import('./page.js').then(({ page }) => {
  window.leaks = page;
});
