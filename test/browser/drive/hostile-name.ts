import type { StageSettings } from '../drive.js';

/** A name that is not this machine's, so that plain http is as insecure as it is anywhere. */
export const settings: StageSettings = { args: ['--host-resolver-rules=MAP hostile.test 127.0.0.1'] };

export { default } from './hostile.js';
