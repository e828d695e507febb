/** What a browser fetches before it can show the page: the document, what it names, and what that imports. */

export interface FirstView {
  /** Paths, in the order in which they were asked for. */
  readonly paths: readonly string[];
  /** All that was fetched, uncompressed. */
  readonly bytes: number;
}

const NAMED = /(?:src="|href="|from\s*"|import\s*")((?:\/|\.\/)[^"]+\.(?:js|css))"/gu;

/** Rejects where anything of it is not served. */
export async function firstView(url: string): Promise<FirstView> {
  const seen = new Set<string>();
  let bytes = 0;
  const read = async (path: string): Promise<void> => {
    if (seen.has(path)) return;
    seen.add(path);
    const response = await fetch(new URL(path, url));
    if (!response.ok) throw new Error(`${path} answers ${response.status}`);
    const text = await response.text();
    bytes += Buffer.byteLength(text);
    const named = [...text.matchAll(NAMED)];
    await Promise.all(named.map(([, found = '']) => read(new URL(found, new URL(path, url)).pathname)));
  };
  await read('/');
  return { paths: [...seen], bytes };
}
