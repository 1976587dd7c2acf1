// The page and a stand-in for `palpate serve` while the server is being built: the real engine is
// asked through the command line. Development only.   node e2e/mock.mjs [PORT] [PALPATE]
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const port = Number(process.argv[2] ?? 8080);
const root = path.resolve(import.meta.dirname, '../..');
const palpate = process.argv[3] ?? path.join(root, 'build/release/apps/palpate/palpate');
const dist = path.join(root, 'web/dist');
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css',
  '.woff2': 'font/woff2', '.txt': 'text/plain' };
const csp = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'";

function csv(name) {
  const text = fs.readFileSync(path.join(root, 'knowledge', `${name}.csv`), 'utf8');
  const rows = text.trim().split('\n').map((line) =>
    [...line.matchAll(/("((?:[^"]|"")*)"|[^,]*)(,|$)/gu)].map((m) => m[2] ?? m[1] ?? ''));
  const [head, ...rest] = rows;
  return rest.map((row) => Object.fromEntries(head.map((key, i) => [key, row[i] ?? ''])));
}

const tables = {
  outlines: () => csv('region_polygons').map((r) => ({ ...r,
    points: r.points.split(';').map((p) => p.split(' ').map(Number)) })),
  jurisdictions: () => csv('jurisdictions').map((r) => ({ ...r, code: r.locale })),
  region_groups: () => csv('region_groups').map((r) => ({ ...r, regions: r.regions.split('|') })),
};

function assess(body) {
  const run = spawnSync(palpate, ['assess', '--json', '-'], { input: body, encoding: 'utf8' });
  if (run.status === 0) return { status: 200, body: JSON.parse(run.stdout) };
  return { status: 422, body: { title: 'Invalid input', status: 422, detail: (run.stderr ?? '').trim(),
    pointer: /\/[a-z_/0-9]+/u.exec(run.stderr ?? '')?.[0] ?? '' } };
}

function next(body) {
  const told = assess(body);
  if (told.status !== 200) return told;
  const { must_ask: open, complete, urgency } = told.body;
  const asked = JSON.parse(body).findings ?? {};
  const findings = csv('findings');
  for (const q of csv('questions')) {
    const own = findings.filter((f) => f.screen === q.code && open.includes(f.id)
      && !(f.id in asked));
    if (own.length === 0) continue;
    const question = { id: q.id, kind: 'screen', prompt: q.prompt, must: true,
      why: 'One of these could change what is safe to do today.',
      findings: own.map((f) => ({ id: f.id, name: f.name, min: Number(f.min), max: Number(f.max),
        unit: '', type: { bool: 'yes_no', pressure: 'blood_pressure' }[f.type] ?? 'number' })) };
    const screens = new Set(findings.filter((f) => open.includes(f.id)).map((f) => f.screen));
    return { status: 200, body: { question, remaining_about: screens.size, complete, urgency,
      places: [], checks: [], loads: [], eases: [], care: [] } };
  }
  return { status: 200, body: { question: null, remaining_about: 0, complete, urgency,
    places: [], checks: [], loads: [], eases: [], care: [] } };
}

function knowledge(kind) {
  if (tables[kind]) return { status: 200, body: tables[kind]() };
  const out = execFileSync(palpate, ['knowledge', 'list', kind, '--json'], { encoding: 'utf8' });
  return { status: 200, body: JSON.parse(out) };
}

function answer(url, body) {
  if (url === '/api/v1/assess') return assess(body);
  if (url === '/api/v1/next-question') return next(body);
  return knowledge(url.split('/')[4]);
}

http.createServer((request, reply) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    if (request.url.startsWith('/api/')) {
      const { status, body } = answer(request.url, Buffer.concat(parts).toString());
      reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      return;
    }
    const file = path.join(dist, request.url === '/' ? 'index.html' : request.url.split('?')[0]);
    if (!fs.existsSync(file)) return void reply.writeHead(404).end();
    reply.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'text/plain',
      'content-security-policy': csp }).end(fs.readFileSync(file));
  });
}).listen(port, '127.0.0.1', () => console.log(`listening on http://127.0.0.1:${port}`));
