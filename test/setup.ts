import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { forgetWarnings } from '../src/internal/report.js';

afterEach(() => {
  cleanup();
  forgetWarnings();
});
