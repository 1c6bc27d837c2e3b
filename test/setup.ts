import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { forgetWarnings } from '../src/internal/report.js';
import { PATIENCE } from './patience.js';

configure({ asyncUtilTimeout: PATIENCE.timeout });

afterEach(() => {
  cleanup();
  forgetWarnings();
});
