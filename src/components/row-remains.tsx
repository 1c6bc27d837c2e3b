'use client';
import type { ReactNode } from 'react';
import type { Connection } from '../domain/index.js';
import type { Words } from '../messages/index.js';
import { institutionName } from '../ui/sentence.js';
import type { HeadingLevel } from './contract.js';
import { Heading } from './heading.js';

/** What stays of a bank whose row cannot be drawn: its name, so that nobody thinks it is gone. */
export function rowRemains(connection: Connection, level: HeadingLevel, words: Words['card']): ReactNode {
  return (
    <div role="listitem" className="mc-list-item">
      <article className="mc-card">
        <Heading level={level} tabIndex={-1} className="mc-card-name">
          {institutionName(connection.institutionName, words.unnamedAtStart)}
        </Heading>
      </article>
    </div>
  );
}
