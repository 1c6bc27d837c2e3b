import { render, screen } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import { StrictMode } from 'react';
import type { ReactNode } from 'react';
import { useConnections } from '../../../src/data/index.js';
import type { ConnectionsFetcher } from '../../../src/data/index.js';
import { ConnectionsDevtools } from '../../../src/devtools/index.js';
import type { ConnectionsDevtoolsProps } from '../../../src/devtools/index.js';
import { ConnectionsProvider } from '../../../src/provider.js';
import type { ConnectionsProviderProps } from '../../../src/provider.js';

/** What a page reads: nothing else makes the kit ask. */
function Reader(): ReactNode {
  const { connections, state } = useConnections({ include: 'all' });
  return <p>{`${state}: ${connections.length}`}</p>;
}

interface PageProps extends Partial<ConnectionsProviderProps> {
  readonly fetcher: ConnectionsFetcher;
  readonly devtools?: ConnectionsDevtoolsProps;
}

/** A host's page with the devtools on it, in strict mode. */
export function Page({ devtools, children = <Reader />, ...props }: PageProps): ReactNode {
  return (
    <StrictMode>
      <ConnectionsProvider scope="customer-1" {...props}>
        {children}
        <ConnectionsDevtools {...devtools} />
      </ConnectionsProvider>
    </StrictMode>
  );
}

/** Draws the page and opens the panel. */
export async function openPanel(props: PageProps): Promise<RenderResult & { readonly user: UserEvent }> {
  const user = userEvent.setup();
  const view = render(<Page {...props} />);
  await user.click(screen.getByRole('button', { name: 'Connections devtools' }));
  return { ...view, user };
}
