import { CUSTOMER } from '../../back-end';
import { DrawnAhead } from '../banks';

/** The build fails here when something of the kit depends on when it is drawn. */
export default function Page() {
  return <DrawnAhead customer={CUSTOMER} />;
}
