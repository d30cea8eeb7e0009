import { loadText, percentText } from './percentText';

describe('shares', () => {
  it.each([
    [100, '100%'],
    [99.99, '99.9%'],
    [98.21, '98.2%'],
    [0, '0%'],
  ])('%d covered is %s', (percent, text) => {
    expect(percentText(percent)).toBe(text);
  });

  it.each([
    [50, '50%'],
    [50.01, '50.1%'],
    [33.33, '33.4%'],
    [0, '0%'],
  ])('%d carried is %s', (percent, text) => {
    expect(loadText(percent)).toBe(text);
  });
});
