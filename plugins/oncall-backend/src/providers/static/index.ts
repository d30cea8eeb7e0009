export { createStaticProvider } from './createStaticProvider';
