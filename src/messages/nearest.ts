/**
 * The tag that is nearest to what a customer reads, of those there are: the very same, then the same language in the same
 * script, with the same region first. `undefined` where none is of that language: Portuguese is closer to Brazil's than to
 * English, but traditional Chinese is not simplified Chinese.
 */
export function nearestTag(tags: readonly string[], wanted: string): string | undefined {
  const like = readTag(wanted);
  if (!like) return undefined;
  const same = tags.filter((tag) => {
    const { language, script } = readTag(tag) ?? {};
    return language === like.language && script === like.script;
  });
  return (
    same.find((tag) => tag.toLowerCase() === wanted.toLowerCase()) ??
    same.find((tag) => readTag(tag)?.region === like.region) ??
    same[0]
  );
}

/** A tag with the script and the region that its language usually has, or `null` for what is no tag. */
function readTag(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return null;
  }
}
