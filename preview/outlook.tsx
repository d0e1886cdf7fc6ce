import { OutlookApp } from './outlook-page/outlook-app';
import { mount } from './ui/mount';

mount(<OutlookApp query={new URLSearchParams(location.search)} />);
