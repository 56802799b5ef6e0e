import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type BicepError, explainErrors } from '../../../src/templates/bicep/diagnostics.ts';

const error = (file: string, startLine: number, startColumn: number): BicepError => ({
  path: resolve('/w', file),
  ...{ startLine, startColumn, endLine: startLine, endColumn: startColumn + 1 },
  code: 'BCP018',
  message: `Expected the ")" character.`,
});

it('errors are told by file and place, in whatever order the compiler tells them', () => {
  const sorted = [error('a/module.bicep', 11, 22), error('main.bicep', 2, 3), error('main.bicep', 2, 19)];
  fc.assert(
    fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (told) => {
      expect(explainErrors('main.bicep', told, resolve('/w'))).toMatchObject({
        unreadable: {
          observations: [
            { location: { file: 'a/module.bicep', startLine: 11 } },
            { location: { file: 'main.bicep', startLine: 2, startColumn: 3 } },
            { location: { file: 'main.bicep', startLine: 2, startColumn: 19 } },
          ],
        },
      });
    }),
  );
});
