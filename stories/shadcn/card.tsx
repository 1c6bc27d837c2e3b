import type { ComponentProps } from 'react';

export const Card = (props: ComponentProps<'div'>) => <div data-slot="card" {...props} />;
export const CardHeader = (props: ComponentProps<'div'>) => <div data-slot="card-header" {...props} />;
export const CardTitle = (props: ComponentProps<'div'>) => <div data-slot="card-title" {...props} />;
export const CardContent = (props: ComponentProps<'div'>) => <div data-slot="card-content" {...props} />;
