import * as v from 'valibot';

// The part of shadcn’s own schema that our items use, strictly: a field that is not here is a field we have not checked.
// Source: `registryItemSchema` and `registrySchema` of the package @shadcn/registry 0.2.2, dist/schema.
const css: v.GenericSchema = v.lazy(() => v.union([v.string(), v.record(v.string(), css)]));

const file = v.strictObject({
  path: v.string(),
  content: v.optional(v.string()),
  type: v.picklist(['registry:component', 'registry:hook']),
  target: v.string(),
});

const item = {
  name: v.pipe(v.string(), v.regex(/^[a-z]+(?:-[a-z]+)*$/)),
  type: v.literal('registry:block'),
  title: v.string(),
  description: v.string(),
  dependencies: v.array(v.string()),
  registryDependencies: v.array(v.string()),
  files: v.array(file),
  css: v.record(v.string(), css),
  docs: v.string(),
  categories: v.array(v.string()),
};

export const ITEM_FILE = v.strictObject({
  $schema: v.literal('https://ui.shadcn.com/schema/registry-item.json'),
  ...item,
  files: v.array(v.required(file)),
});

export const REGISTRY = v.strictObject({
  $schema: v.literal('https://ui.shadcn.com/schema/registry.json'),
  name: v.string(),
  homepage: v.pipe(v.string(), v.url()),
  items: v.pipe(v.array(v.strictObject(item)), v.minLength(1)),
});
