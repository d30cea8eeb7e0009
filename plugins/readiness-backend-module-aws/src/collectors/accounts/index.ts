export { createAccountsCollector } from './accountsCollector';
