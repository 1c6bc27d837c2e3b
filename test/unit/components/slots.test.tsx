import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ConnectionCard, ConnectionList } from '../../../src/components/index.js';
import { connectionIn } from '../../../src/testing/index.js';
import type { ButtonSlotProps, ComponentSlots } from '../../../src/ui/index.js';
import { EVERY_COMPONENT } from './every-component.js';
import { everyHandler, show } from './render.js';

const asking = connectionIn(
  { status: 'DEGRADED', statusReason: 'INSTITUTION_ACTION_REQUIRED' },
  { institutionMessage: 'Please read this. '.repeat(60) },
);

const given = vi.fn<(slot: keyof ComponentSlots, props: object) => void>();
const components: ComponentSlots = {
  Button: ({ variant, ...props }: ButtonSlotProps) => {
    given('Button', { variant, ...props });
    return <button {...props} data-host={variant} />;
  },
  Link: ({ children, ...props }) => {
    given('Link', props);
    return (
      <a {...props} data-host="">
        {children}
      </a>
    );
  },
  InstitutionLogo: (props) => {
    given('InstitutionLogo', props);
    return <img alt="" src="data:," className={props.className} />;
  },
};

describe('a host’s own button', () => {
  it('takes the place of every button of ours', () => {
    show(<ConnectionCard connection={asking} handlers={everyHandler()} onSnooze={() => {}} />, {
      components,
    });
    const buttons = screen.getAllByRole('button');
    expect(buttons.map((each) => each.dataset['host'])).toEqual(['quiet', 'primary', 'quiet']);
  });

  it('is the one of an empty list too', () => {
    show(<ConnectionList connections={[]} onConnect={() => {}} />, { components });
    expect(screen.getByRole('button', { name: 'Connect a bank' })).toHaveAttribute('data-host', 'primary');
  });

  it('is given a class, a type, a press and its words', async () => {
    const handlers = everyHandler();
    const { user } = show(<ConnectionCard connection={asking} handlers={handlers} />, { components });
    expect(given).toHaveBeenCalledWith(
      'Button',
      expect.objectContaining({
        variant: 'primary',
        type: 'button',
        className: 'mc-button',
        onClick: expect.any(Function),
        'aria-disabled': undefined,
        'aria-describedby': undefined,
      }),
    );
    await user.click(screen.getByRole('button', { name: /^I have done this/ }));
    expect(handlers.confirmInstitutionAction).toHaveBeenCalledExactlyOnceWith(asking);
  });

  it('is told what it needs to stay reachable while it cannot be pressed', () => {
    show(
      <ConnectionCard
        connection={asking}
        handlers={everyHandler()}
        actionState={{ confirmInstitutionAction: { status: 'blocked', why: 'offline' } }}
      />,
      { components },
    );
    const button = screen.getByRole('button', { name: /^I have done this/ });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveAccessibleDescription('You are offline.');
    expect(button).toBeEnabled();
  });
});

describe('a host’s own icon and spinner', () => {
  const own: ComponentSlots = {
    Icon: ({ tone, ...props }) => <svg {...props} data-host={tone} />,
    Spinner: (props) => <svg {...props} data-host="spinner" />,
  };
  const hosts = (container: HTMLElement) =>
    [...container.querySelectorAll<SVGElement>('[data-host]')].map((each) => each.dataset['host']);

  it('stands in badge and notice, hidden from those who hear the word', () => {
    const { container } = show(<ConnectionCard connection={asking} />, { components: own });
    expect(hosts(container)).toEqual(['warning', 'warning']);
    for (const each of container.querySelectorAll('[data-host]'))
      expect(each).toHaveAttribute('aria-hidden', 'true');
    expect(container.querySelectorAll('.mc-badge[data-icon="own"], .mc-notice[data-icon="own"]').length).toBe(
      2,
    );
    expect(screen.getByText('Action at your bank')).toBeVisible();
  });

  it('turns in the button that is busy, and in no other', () => {
    const { container } = show(
      <ConnectionCard
        connection={asking}
        handlers={everyHandler()}
        actionState={{ confirmInstitutionAction: { status: 'pending' } }}
        onSnooze={() => {}}
      />,
      { components: { Spinner: own.Spinner } },
    );
    expect(hosts(container)).toEqual(['spinner']);
    expect(container.querySelector('[data-host]')?.closest('button')).toHaveTextContent('One moment…');
  });

  it('leaves the attributes out where it is not given', () => {
    const { container } = show(<ConnectionCard connection={asking} />, { components: {} });
    expect(container.querySelector('[data-icon], [data-spinner]')).toBeNull();
  });
});

describe('a colour scheme of ours alone', () => {
  it.each(EVERY_COMPONENT)('is said by $name, and by none that is to follow the page', ({ draw }) => {
    const { container, unmount } = show(draw(), { colorScheme: 'dark' });
    expect(container.firstElementChild).toHaveAttribute('data-color-scheme', 'dark');
    unmount();
    const inherits = show(draw(), { colorScheme: 'inherit' });
    expect(inherits.container.querySelector('[data-color-scheme]')).toBeNull();
  });
});

describe('a host’s own link and logo', () => {
  it('leads to the bank, safely', () => {
    show(<ConnectionCard connection={asking} />, { components });
    const link = screen.getByRole('link', { name: 'Go to firstplatypus.example' });
    expect(link).toHaveAttribute('data-host');
    expect(given).toHaveBeenCalledWith('Link', {
      href: 'https://www.firstplatypus.example/messages',
      className: 'mc-link',
      target: '_blank',
      rel: 'noopener noreferrer',
    });
  });

  it('gets the bank to draw, in place of its first letter', () => {
    const { container } = show(<ConnectionCard connection={asking} />, { components });
    expect(given).toHaveBeenCalledWith('InstitutionLogo', { connection: asking, className: 'mc-logo' });
    expect(container.querySelector('.mc-logo')?.tagName).toBe('IMG');
  });

  it('is no image unless the host brings one: nobody hears who banks where', () => {
    const { container } = show(<ConnectionCard connection={asking} />);
    expect(container.querySelector('img, picture, svg, [src], [srcset]')).toBeNull();
    expect(container.querySelector('.mc-logo')).toHaveTextContent('F');
  });
});
