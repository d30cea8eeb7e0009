export { createMarkdownSource } from './createMarkdownSource';
export { readMarkdownLimits } from './readMarkdownLimits';
