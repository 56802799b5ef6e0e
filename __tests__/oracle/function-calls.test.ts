import { describe, expect, it } from 'vitest';
import { SIGNATURES } from '../../src/templates/expressions/functions/signatures.ts';
import { CALLS, variationsOf } from './function-calls.ts';

describe('the calls that hold the table of signatures against the engine', () => {
  it('are there for every function of the table', () => {
    expect(Object.keys(CALLS).sort()).toEqual(Object.keys(SIGNATURES).sort());
  });

  it('have each argument of every kind, and too few and too many', () => {
    const calls = variationsOf('substring');
    expect(calls).toContain("substring('abc', 1, 1)");
    expect(calls).toContain("substring('abc', null(), 1)");
    expect(calls).toContain('substring()');
    expect(calls).toContain("substring('abc', 1, 1, 'a')");
  });
});
