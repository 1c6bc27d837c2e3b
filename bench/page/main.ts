import 'meld-connections/styles.css';
import * as mount from './mount.js';
import * as scroll from './scroll.js';
import * as snooze from './snooze.js';
import * as updates from './updates.js';

Object.assign(globalThis, { bench: { ...mount, ...updates, ...scroll, ...snooze } });
