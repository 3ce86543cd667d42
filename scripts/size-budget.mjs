// Fails when the JavaScript that the first page loads exceeds its budget:
// node scripts/size-budget.mjs web/dist 180   (KiB after gzip)
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const [dist, budgetText] = process.argv.slice(2);
const budget = Number(budgetText);
if (!dist || !(budget > 0)) {
  console.error('usage: node scripts/size-budget.mjs DIST KIB');
  process.exit(2);
}

const html = readFileSync(join(dist, 'index.html'), 'utf8');
const named = [...html.matchAll(/(?:src|href)="([^"]+\.m?js)"/g)].map((match) => match[1].replace(/^\.?\//, ''));

// A static import is loaded at once, whether or not the page preloads it; a dynamic import() is not.
const initial = new Map();
function load(file) {
  if (initial.has(file)) return;
  const code = readFileSync(join(dist, file));
  initial.set(file, gzipSync(code, { level: 9 }).length / 1024);
  for (const match of code.toString('utf8').matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.m?js)["']/g)) {
    load(join(dirname(file), match[1]));
  }
}
named.forEach(load);

if (initial.size === 0) {
  console.error(`${dist}/index.html loads no script: nothing was measured.`);
  process.exit(1);
}
const total = [...initial.values()].reduce((sum, kib) => sum + kib, 0);
for (const [file, kib] of initial) console.log(`${kib.toFixed(1).padStart(8)} KiB  ${file}`);
console.log(`${total.toFixed(1).padStart(8)} KiB  initial JavaScript after gzip, budget ${budget}`);
if (total > budget) {
  console.error('The initial JavaScript is over its budget: load a screen lazily, or drop a dependency.');
  process.exit(1);
}
