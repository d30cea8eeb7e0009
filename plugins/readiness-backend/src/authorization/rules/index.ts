export { isEntityOwner } from './isEntityOwner';
