import type { NextConfig } from 'next';

// As in an app that is made today: what does not wait for a request is drawn when the app is built.
const config: NextConfig = { cacheComponents: true };

export default config;
