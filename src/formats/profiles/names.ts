/** Characters that a file system refuses, or that show nothing. */
const unsafe = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const longest = 60;

/** A name for a file, safe in Windows, macOS and Linux. */
export function fileName(name: string, ending: string): string {
  const safe = Array.from(name.replace(unsafe, '-'))
    .slice(0, longest)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return `${safe === '' || reserved.test(safe) ? `connection ${safe}`.trim() : safe}${ending}`;
}

/**
 * Makes names different from each other by a number behind all but the first of the same name, in any letter case.
 * @param names in their order
 * @param taken names that none may have
 * @param longest how long a name may be; the number counts
 */
export function distinct(
  names: readonly string[],
  taken: readonly string[] = [],
  longest = Number.POSITIVE_INFINITY,
): readonly string[] {
  const used = new Set(taken.map(key));
  const counts = new Map<string, number>();
  return names.map((name) => {
    let count = counts.get(key(name)) ?? 1;
    let unused = name;
    while (used.has(key(unused))) {
      count += 1;
      const number = ` ${count}`;
      unused = `${name.slice(0, longest - number.length).trimEnd()}${number}`;
    }
    counts.set(key(name), count);
    used.add(key(unused));
    return unused;
  });
}

function key(name: string): string {
  return name.toLowerCase();
}
