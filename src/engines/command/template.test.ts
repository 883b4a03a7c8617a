import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillArguments, variablesIn, type Argument } from './template.ts';

const template: Argument[] = [
  '-p',
  '{{prompt}}',
  '--size={{width}}x{{height}}',
  { if: 'image', then: ['-i', '{{image}}'] },
  { if: 'steps', then: '--steps={{ steps }}' },
];

test('variables are filled in, and arguments without their variable are left out', () => {
  const variables = { prompt: 'A fox', width: '640', height: '360', image: '', steps: '20' };
  expect(fillArguments(template, variables)).toEqual([
    '-p',
    'A fox',
    '--size=640x360',
    '--steps=20',
  ]);
  expect(fillArguments(template, { ...variables, image: '/a.png', steps: '' })).toEqual([
    '-p',
    'A fox',
    '--size=640x360',
    '-i',
    '/a.png',
  ]);
});

test('every variable is known before the first film', () => {
  expect(variablesIn(template)).toEqual(['prompt', 'width', 'height', 'image', 'steps']);
});

test('whatever a prompt is, it stays one argument, is not expanded, and is no option', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (prompt) => {
      const filled = fillArguments(['{{prompt}}', 'x{{prompt}}'], { prompt, secret: 'leak' });
      expect(filled).toHaveLength(2);
      expect(filled[0]!.trimStart()).toBe(prompt.trimStart());
      expect(filled[0]!.startsWith('-') && !/^-?\d/.test(filled[0]!)).toBe(false);
      expect(filled[1]).toBe(`x${prompt}`);
    }),
  );
  expect(fillArguments(['{{prompt}}'], { prompt: '{{secret}}', secret: 'leak' })).toEqual([
    '{{secret}}',
  ]);
});

test('numbers below zero stay numbers', () => {
  expect(fillArguments(['{{seed}}'], { seed: '-1' })).toEqual(['-1']);
});
