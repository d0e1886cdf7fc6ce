import { CompanionApp } from './companion-page/companion-app';
import { mount } from './ui/mount';

mount(<CompanionApp userName={new URLSearchParams(location.search).get('user') ?? ''} />);
