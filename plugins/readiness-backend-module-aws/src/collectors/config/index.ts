export { createConfigCollector } from './configCollector';
