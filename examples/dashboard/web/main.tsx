import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'meld-connections/styles.css';
import './theme.css';
import './app.css';
import './header.css';
import './overview.css';
import { App } from './app.js';

const root = document.getElementById('app');
if (root === null) throw new Error('The page has no element with the id “app”.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
