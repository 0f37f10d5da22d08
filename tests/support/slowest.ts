/** The part of vitest's JSON report that is read here. */
export interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    /** The file. */
    readonly name: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly duration?: number | null }[];
  }[];
}

/**
 * The tests that took longest, slowest first, one line each: `  12.3 s  site/pages  /gallery/ is sound …`.
 * @param root the project's folder, so that files are named from `tests/` on
 */
export function slowest(reports: readonly Report[], root: string, count = 10): string[] {
  const all = reports.flatMap(({ testResults }) =>
    testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ fullName, duration }) => ({ name, fullName, seconds: (duration ?? 0) / 1000 })),
    ),
  );
  return all
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, count)
    .map(
      ({ name, fullName, seconds }) => `${seconds.toFixed(1).padStart(6)} s  ${shortName(name, root)}  ${fullName.trim().slice(0, 100)}`,
    );
}

function shortName(file: string, root: string): string {
  const path = file.replaceAll('\\', '/');
  const base = root.replaceAll('\\', '/').replace(/\/?$/, '/');
  return (path.startsWith(base) ? path.slice(base.length) : path).replace(/^tests\//, '').replace(/\.test\.tsx?$/, '');
}
