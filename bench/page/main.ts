import 'meld-connections/styles.css';
import * as mount from './mount.js';

Object.assign(globalThis, { bench: { ...mount } });
