import { openDoor } from './door';

openDoor(document, location, (url, request) => fetch(url, request));
