export { backEnd as DELETE, backEnd as GET, backEnd as POST } from '../../../../back-end';
