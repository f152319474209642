export { loadCoder } from '../resources.ts';
