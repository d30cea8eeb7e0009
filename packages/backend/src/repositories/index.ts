export { repositoriesReader } from './repositoriesReader';
