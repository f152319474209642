export { loadCoder, loadWorld } from '../resources.ts';
