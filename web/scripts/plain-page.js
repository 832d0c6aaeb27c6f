// A page that the server has made whole: only its menu needs a script.
import { byId } from './dom.js';
import { closeLikeMenu } from './menus.js';

closeLikeMenu(byId('languages', HTMLElement));
