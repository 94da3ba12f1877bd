import { describe, expect, it } from 'vitest';
import { compilePattern } from '../../src/report/compile-pattern.ts';

describe('compilePattern', () => {
  it.each([
    ['line', /^(?:打印|关闭)$/u],
    ['start', /^(?:打印|关闭)/u],
    ['end', /(?:打印|关闭)$/u],
    ['any', /(?:打印|关闭)/u],
  ] as const)('anchors all alternatives to the %s', (scope, pattern) => {
    expect(compilePattern('打印|关闭', scope)).toEqual(pattern);
  });

  it('fills the placeholders', () => {
    const pattern = compilePattern('第{汉}部分|{数}、', 'start');
    expect(pattern.exec('第十一部分')?.[1]).toBe('十一');
    expect(pattern.exec('23、')?.[2]).toBe('23');
    expect(pattern.test('1234、')).toBe(false);
  });

  it('takes flags', () => {
    expect(compilePattern('x', 'any', 'gu').flags).toBe('gu');
  });

  it.each(['(', '[a', '{汉', '\\p{Nope}', '*'])('refuses “%s”, which is no regular expression', (pattern) => {
    expect(() => compilePattern(pattern, 'line')).toThrow(SyntaxError);
  });

  it.each(['(a+)+', '(?:a|b*)*', '(a{2,})+', '(x+){2,}'])('refuses “%s”, which repeats a repetition', (pattern) => {
    expect(() => compilePattern(pattern, 'line')).toThrow('重复之中又有重复');
  });

  it.each(['(?:a+)?b', '(?:ab)+', '.*\\d{4}.*', '(?:第{汉}篇)*'])('takes “%s”', (pattern) => {
    expect(compilePattern(pattern, 'line')).toBeInstanceOf(RegExp);
  });
});
