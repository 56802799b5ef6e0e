import { readFileSync } from 'node:fs';
import { writeJson } from '../../src/templates/expressions/compare.ts';
import { evaluateIn } from '../templates/expressions/evaluate-in.ts';

let n = 0,
  bad = 0;
for (const line of readFileSync(process.argv[2] ?? '', 'utf8').split('\n')) {
  const at = line.lastIndexOf(' => ');
  if (at < 0) continue;
  const expression = line.slice(0, at).trimEnd(),
    theirs = line.slice(at + 4);
  const { datum, run } = evaluateIn({}, expression);
  const ours = datum.kind === 'unknown' && datum.refusal ? 'refused' : writeJson(datum, run);
  n++;
  if (theirs.startsWith('refused') ? ours !== 'refused' : theirs.length < 130 && ours !== theirs) {
    bad++;
    console.log(expression, '| ours', ours, '| theirs', theirs.slice(0, 100));
  }
}
console.log({ n, bad });
