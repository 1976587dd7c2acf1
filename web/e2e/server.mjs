// The real server for the walks, and what every screen has to stand.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Starts the binary and waits for the lines that say where it listens and how to come in; with `tls`
    by a certificate of its own authority. */
export function serve(binary, { keeps = false, tls = false } = {}) {
  const folder = keeps ? fs.mkdtempSync(path.join(os.tmpdir(), 'palpate-walk-')) : '';
  if (tls) {
    const { status, stderr } = spawnSync(binary, ['tls', 'init', '--data', folder], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  }
  const told = ['serve', '--listen', '127.0.0.1:0', ...(keeps ? ['--data', folder] : [])];
  const env = { ...process.env, PALPATE_LOG_LEVEL: 'warning' };
  const child = spawn(binary, told, { stdio: ['ignore', 'pipe', 'pipe'], env });
  const stop = () => {
    child.removeAllListeners('exit');
    child.once('exit', () => folder && fs.rmSync(folder, { recursive: true, force: true }));
    child.kill('SIGTERM');
  };
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${binary} ${told.join(' ')} ended with ${code}`)));
    let said = '';
    const hear = (part) => {
      said += part;
      const address = /listening on (https?:\S+)/u.exec(said)?.[1];
      const link = /\/welcome#([\w.~-]+)\s/u.exec(said)?.[1];
      if (address && (link || !keeps)) resolve({ address, link, stop });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', (part) => {
      hear(part);
      process.stderr.write(part);
    });
  });
}

/** What one has to fetch before the first screen stands: page, scripts, styles, fonts, as sent. What
    comes after it (`later`) is said beside it. */
export async function firstLoad(page, what, later = /\.wasm$/u) {
  const loaded = await page.evaluate(() => [
    ...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource'),
  ].map(({ name, encodedBodySize }) => [new URL(name).pathname, encodedBodySize])
    .filter(([path]) => !path.startsWith('/api/')));
  const sum = (some) => some.reduce((all, [, size]) => all + size, 0);
  const bytes = sum(loaded.filter(([path]) => !later.test(path)));
  const after = sum(loaded.filter(([path]) => later.test(path)));
  const rest = after > 0 ? `, then ${Math.round(after / 1000)} kB` : '';
  console.log(`size: ${what}, first load ${Math.round(bytes / 1000)} kB${rest}`);
  assert.ok(bytes > 20_000 && bytes < 200_000, `${what}: ${bytes} bytes before the first screen`);
  assert.ok(after < 200_000, `${what}: ${after} bytes after the first screen`);
}

/** No violation on the screen as it stands. The page forbids inline scripts, so axe comes by CDP. With
    PALPATE_LOOK=FOLDER a picture of each such screen is put there, for a person to look at. */
/** A page of the server that forbids scripts, looked at in a browser that may run them: as it is on a
    phone and at the least width. */
export async function fairWithoutScripts(shell, page, where) {
  const html = await page.content();
  const sheet = await page.locator('link[rel=stylesheet]').first().getAttribute('href').catch(() => null);
  const style = sheet ? await (await page.context().request.get(new URL(sheet, page.url()).href)).text() : '';
  const context = await shell.newContext();
  const beside = await context.newPage();
  for (const width of [320, 390]) {
    await beside.setViewportSize({ width, height: 800 });
    await beside.setContent(html.replace(/<link[^>]*>/gu, '').replace('</head>', `<style>${style}</style></head>`));
    await fair(beside, `${where}, ${width}`);
  }
  await context.close();
}

export async function fair(page, where) {
  if (process.env.PALPATE_LOOK) {
    await page.screenshot({ path: `${process.env.PALPATE_LOOK}/${where.replace(/\W+/gu, '-')}.png` });
  }
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, {
    resultTypes: ['violations'],
  }));
  const told = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(' ')}`);
  assert.deepEqual(told, [], `axe, ${where}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${where}: ${wide} pixels wider than the screen`);
}
