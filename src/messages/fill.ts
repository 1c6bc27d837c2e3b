import type { PluralTemplate, Template } from './words.js';

/** A template cut at its placeholders: texts, and the names of what goes between them. */
export type TemplatePart = { readonly text: string } | { readonly name: string };

const cache = new Map<Template, readonly TemplatePart[]>();

/** Cuts a template once; asking again returns the same parts. */
export function partsOf(template: Template): readonly TemplatePart[] {
  const known = cache.get(template);
  if (known) return known;
  const parts = template
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece): TemplatePart => (/^\{\w+\}$/.test(piece) ? { name: piece.slice(1, -1) } : { text: piece }));
  if (cache.size > 500) cache.clear(); // a host that builds templates at run time does not fill the memory
  cache.set(template, parts);
  return parts;
}

/** Fills a template with texts. A placeholder without a value leaves nothing behind. */
export function fill(template: Template, values: Readonly<Record<string, string>> = {}): string {
  return partsOf(template)
    .map((part) => ('text' in part ? part.text : Object.hasOwn(values, part.name) ? values[part.name] : ''))
    .join('');
}

/** The template of the right plural category for a count in a language. */
export function choosePlural(templates: PluralTemplate, count: number, locale: string): Template {
  return templates[pluralRules(locale).select(count)] ?? templates.other;
}

const rules = new Map<string, Intl.PluralRules>();

function pluralRules(locale: string): Intl.PluralRules {
  const known = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, known);
  return known;
}
