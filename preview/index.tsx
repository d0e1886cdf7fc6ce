import { StartPage } from './start-page/start-page';
import { mount } from './ui/mount';

mount(<StartPage />);
