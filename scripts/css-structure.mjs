// A visitor for lightningcss that leaves the layout and takes the look: colours, lines, corners, shadows, type, movement.
const LOOK =
  /^(?:color|background|border|outline|box-shadow|font|text-decoration|text-underline|letter-spacing|line-height|opacity|filter|cursor|animation|transition|user-select|print-color-adjust|forced-color-adjust)(?:$|-)/;

// Our own variables of the look go with what used them.
const LOOK_VARIABLE = /^--_mc-(?!space$|edge$)/;

// Drawn by strokes: without them nothing would be left to see.
const STROKES = [
  'mc-badge',
  'mc-button',
  'mc-dialog-close',
  'mc-list-title',
  'mc-card-manage-summary',
  'mc-widget',
];

const hasPseudoElement = (selectors) => selectors.flat().some(({ type }) => type === 'pseudo-element');
const namesStrokes = (selectors) => STROKES.some((name) => JSON.stringify(selectors).includes(`"${name}"`));

function nameOf({ property, value }) {
  if (property === 'unparsed') return value.propertyId.property;
  return property === 'custom' ? value.name : property;
}

const isLook = (declaration) => LOOK.test(nameOf(declaration)) || LOOK_VARIABLE.test(nameOf(declaration));

/** Rules may be nested, hence a stack. Nothing is ever handed back changed: lightningcss cannot read all of its own rules. */
export function withoutLook() {
  const around = [];
  const isStroke = () => hasPseudoElement(around.at(-1) ?? []) && around.some(namesStrokes);
  return {
    Rule: { style: ({ value }) => void around.push(value.selectors) },
    RuleExit: { style: () => void around.pop() },
    Declaration: (declaration) => (isLook(declaration) && !isStroke() ? [] : undefined),
  };
}
