'use client';
import type { ReactNode } from 'react';

interface ChoiceProps<T extends string> {
  readonly name: string;
  /** What stands for no choice at all; without it, one of the options always holds. */
  readonly all?: string;
  readonly value: T | null;
  readonly options: readonly (readonly [id: T, text: string])[];
  readonly onChoose: (id: T | null) => void;
}

/** One thing to choose from a few: a plain `<select>`, which every phone and screen reader knows. */
export function Choice<T extends string>({ name, all, value, options, onChoose }: ChoiceProps<T>): ReactNode {
  return (
    <label className="mc-field">
      <span>{name}</span>
      <select
        className="mc-input"
        value={value ?? ''}
        onChange={({ target }) => onChoose(options.find(([id]) => id === target.value)?.[0] ?? null)}
      >
        {all === undefined ? null : <option value="">{all}</option>}
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
