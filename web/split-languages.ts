// Each language is one file, and a page loads only what it says: `languages/es.ts?only=calendar` is that
// file with nothing exported but `calendar`, so that the bundler leaves the rest out.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** The file with its other exports made private. */
export const onlyOf = (text: string, name: string): string =>
  text.replace(/^export (?=const (\w+))/gmu, (whole, found: string) => (found === name ? whole : ''));

export function splitLanguages(): Plugin {
  return {
    name: 'split-languages',
    load(id) {
      const [, file, name] = /^(.*\/languages\/[\w-]+\.ts)\?only=(\w+)$/u.exec(id) ?? [];
      if (!file || !name) return undefined;
      this.addWatchFile(file);
      return onlyOf(readFileSync(file, 'utf8'), name);
    },
  };
}
