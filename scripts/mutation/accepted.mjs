/**
 * Survivors that somebody has looked at: which, and why no test should notice. `code` is a part of what was changed. Each
 * still counts against the score.
 */
export const ACCEPTED = [];
