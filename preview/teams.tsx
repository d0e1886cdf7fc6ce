import { TeamsApp } from './teams-page/teams-app';
import { mount } from './ui/mount';

mount(<TeamsApp query={new URLSearchParams(location.search)} />);
