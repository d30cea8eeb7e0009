export { createSecurityHubCollector } from './securityHubCollector';
