import { expect, test } from 'vitest';
import { EngineOptionsError } from './kind.ts';
import { capabilitiesOf, type ModelOptions } from './model-options.ts';

const chain = { native: 'wan-14b', policy: { seconds: 'chain' }, inputReference: true } as const;

function problemsOf(options: ModelOptions): readonly string[] {
  try {
    capabilitiesOf('wan', options);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(EngineOptionsError);
    return (error as EngineOptionsError).problems;
  }
}

test('a model that chains offers films that are longer than its own', () => {
  const { policy: _, ...alone } = chain;
  expect(capabilitiesOf('wan', alone).seconds).toEqual([4]);
  expect(capabilitiesOf('wan', chain).seconds).toEqual([4, 8, 12, 16, 20]);
  expect(capabilitiesOf('wan', { ...chain, seconds: [5, 60] }).seconds).toEqual([5, 60]);
});

test('a chain that cannot be is told when the configuration is read', () => {
  expect(problemsOf({ ...chain, inputReference: false })).toEqual([
    expect.stringMatching(/^models\.wan\.policy\.seconds: .*takes an image/),
  ]);
  expect(problemsOf({ ...chain, native: undefined })).toEqual([
    expect.stringMatching(/^models\.wan\.policy\.seconds: .*native/),
  ]);
  expect(problemsOf({ ...chain, seconds: [5, 90] })).toEqual([
    expect.stringMatching(/^models\.wan\.seconds: 90 .*at most 12 segments of 5\.06 seconds/),
  ]);
});
